"""What the stage asks the doors, as the PWA would ask it."""

_REFUSAL = "... on Refusal { code message }"
_APPLICATION = f"__typename ... on Application {{ id status version }} {_REFUSAL}"
_CASE = f"__typename ... on Case {{ id status version }} {_REFUSAL}"

REQUEST_CODE = f"""mutation StageRequestCode($phone: String!) {{
  requestCode(phone: $phone) {{ __typename {_REFUSAL} }} }}"""
SIGN_IN = f"""mutation StageSignIn($phone: String!, $code: String!) {{
  signIn(phone: $phone, code: $code) {{ __typename {_REFUSAL} }} }}"""
STAFF_SIGN_IN = f"""mutation StageStaffSignIn($phone: String!, $code: String!) {{
  signIn(phone: $phone, code: $code) {{
    __typename ... on KeyNeeded {{ options }} {_REFUSAL} }} }}"""
SIGN_IN_WITH_KEY = f"""mutation StageSignInWithKey($credential: JSON!) {{
  signInWithKey(credential: $credential) {{ __typename {_REFUSAL} }} }}"""
REQUEST_FRESH_CODE = f"""mutation StageRequestFreshCode {{
  requestFreshCode {{ __typename {_REFUSAL} }} }}"""
PROVE_AGAIN = f"""mutation StageProveAgain($code: String!) {{
  proveAgain(code: $code) {{ __typename {_REFUSAL} }} }}"""
VERIFY_IDENTITY = f"""mutation StageVerifyIdentity($name: String!, $idNumber: String!) {{
  verifyIdentity(name: $name, idNumber: $idNumber) {{ __typename {_REFUSAL} }} }}"""
REGISTER_DEVICE = f"""mutation StageDevice($kind: String!, $token: String!) {{
  registerDevice(kind: $kind, token: $token) {{ __typename {_REFUSAL} }} }}"""
CITIZEN_ME = "query StageCitizen { me { id level name known } }"
STAFF_ME = "query StageStaff { me { id name seats { role department } } }"

START = f"""mutation StageStart($itemCode: String!, $key: String!) {{
  startApplication(itemCode: $itemCode, key: $key) {{ {_APPLICATION} }} }}"""
SAVE = f"""mutation StageSave($id: UUID!, $version: Int!, $answers: JSON!) {{
  saveAnswers(id: $id, version: $version, answers: $answers) {{ {_APPLICATION} }} }}"""
CHOOSE_DELIVERY = f"""mutation StageDelivery($id: UUID!, $delivery: DeliveryInput!) {{
  chooseDelivery(id: $id, delivery: $delivery) {{ {_APPLICATION} }} }}"""
CONFIRM_DELIVERY = f"""mutation StageAddress(
  $id: UUID!, $delivery: DeliveryInput!, $key: String!) {{
  confirmDelivery(id: $id, delivery: $delivery, key: $key) {{ {_APPLICATION} }} }}"""
SUBMIT = f"""mutation StageSubmit($id: UUID!, $version: Int!, $declared: Boolean!, $key: String!) {{
  submitApplication(id: $id, version: $version, declared: $declared, key: $key) {{
    {_APPLICATION} }} }}"""
RESUBMIT = f"""mutation StageResubmit($id: UUID!, $answers: JSON, $key: String!) {{
  resubmitApplication(id: $id, answers: $answers, key: $key) {{ {_APPLICATION} }} }}"""
WITHDRAW = f"""mutation StageWithdraw($id: UUID!, $because: String!, $key: String!) {{
  withdrawApplication(id: $id, because: $because, key: $key) {{ {_APPLICATION} }} }}"""
BOOK = f"""mutation StageBook($id: UUID!, $way: OriginalCheckWay!, $at: DateTime!, $key: String!) {{
  bookOriginalCheck(id: $id, way: $way, at: $at, key: $key) {{ {_APPLICATION} }} }}"""
PAY = f"""mutation StagePay($id: UUID!, $key: String!) {{
  payApplication(id: $id, key: $key) {{
    __typename ... on CashierOpened {{ url }} {_REFUSAL} }} }}"""
APPLICATION = """query StageApplication($id: UUID!) { application(id: $id) {
  id version status reference promisedOn answers actions
  item { code title form deliveryWays materials { id title required minPages originalChecked } }
  materials { specId files { id ready } }
  supplement { number lines { kind ref title } }
  originalCheck { slots way bookedFor }
  bill { id totalFen state }
  delivery { way confirmed waybill }
  certificate { number verifyUrl }
  receipt { sentence }
} }"""

CASE = """query StageCase($id: UUID!) { case(id: $id) {
  id version reference status claimedByMe claimedBy actions dueOn light
  supplementable { kind ref title } checklist { key text } acceptChecklist { key text }
  materials { specId title originalChecked files { id ready viewUrl } }
  originalCheck { wanted { kind ref title } } history { at status }
} }"""
CLAIM = f"""mutation StageClaim($id: UUID!) {{ claim(id: $id) {{ {_CASE} }} }}"""
ASK_ONCE = f"""mutation StageAskOnce(
  $id: UUID!, $version: Int!, $lines: [GapInput!]!, $key: String!) {{
  askOnce(id: $id, version: $version, lines: $lines, key: $key) {{ {_CASE} }} }}"""
CALL_FOR_ORIGINALS = f"""mutation StageCallForOriginals(
  $id: UUID!, $version: Int!, $materialIds: [String!]!, $key: String!) {{
  callForOriginals(id: $id, version: $version, materialIds: $materialIds, key: $key) {{
    {_CASE} }} }}"""
ORIGINALS_AGREE = f"""mutation StageOriginalsAgree(
  $id: UUID!, $version: Int!, $outcomes: [OriginalOutcomeInput!]!, $key: String!) {{
  originalsAgree(id: $id, version: $version, outcomes: $outcomes, key: $key) {{ {_CASE} }} }}"""
ACCEPT = f"""mutation StageAccept(
  $id: UUID!, $version: Int!, $opinion: String!, $checklist: [String!]!, $key: String!) {{
  accept(id: $id, version: $version, opinion: $opinion, checklist: $checklist, key: $key) {{
    {_CASE} }} }}"""
PASS_UP = f"""mutation StagePassUp(
  $id: UUID!, $version: Int!, $opinion: String!, $checklist: [String!]!, $key: String!) {{
  passUp(id: $id, version: $version, opinion: $opinion, checklist: $checklist, key: $key) {{
    {_CASE} }} }}"""
PREPARE = f"""mutation StagePrepare($id: UUID!, $version: Int!, $decision: DecisionInput!) {{
  prepareDecision(id: $id, version: $version, decision: $decision) {{
    __typename ... on Prepared {{ id options documentHash }} {_REFUSAL} }} }}"""
DECIDE = f"""mutation StageDecide($preparationId: UUID!, $credential: JSON!, $key: String!) {{
  decide(preparationId: $preparationId, credential: $credential, key: $key) {{ {_CASE} }} }}"""
