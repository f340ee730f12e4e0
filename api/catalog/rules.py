"""Every rule a catalogue file must keep, by its stable name, with its sentence in English.

The Chinese sentence names the place and the values; it is written where the rule is checked.
"""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    # reading
    "yaml": "This cannot be read: check indentation, colons and quotes.",
    "too-long": "This text is too long.",
    "alias": "Write it out; & and * are not allowed.",
    "duplicate": "This stands twice.",
    "format": "Write format: 2; older formats are not accepted.",
    # shape
    "missing": "Something is missing here.",
    "empty": "This is empty.",
    "unknown-word": "There is nothing of this name; perhaps a slip of the pen.",
    "unknown-use": "The shared library has nothing of this name.",
    "kind-of-value": "Another kind of value belongs here.",
    "one-of": "Only certain values are allowed here.",
    "pattern": "This is not written in the form it needs.",
    "limit": "This is over or under what is allowed.",
    "date": "This is no day of the calendar.",
    # the item
    "code": "The implementation code is credit code (18), level (1) and code (12).",
    "promise-over-legal": "The promise is longer than the law allows.",
    "pauses": "Only what is not decided at once is extended or paused, and not beyond the law.",
    "dates": "The day it ends is before the day it begins.",
    "instant": "Case type and list say different things.",
    "levels": "These levels do not go together.",
    "online": "What is done on line does not fit how the matter is handled.",
    "region": "This is no region of ours.",
    "tree": "The item's place in the catalogue does not fit its code.",
    "unsure": "There is no such place to be unsure about.",
    # stages
    "stage-order": "Stages are missing, stand twice or in the wrong order.",
    "stage-role": "This stage belongs to another role.",
    "stage-office": "Receiving, accepting and issuing are the centre's, deciding the department's.",
    "stage-outcomes": "This stage lacks a possible outcome.",
    "stage-beside": "This stage cannot be done at the same time as the one before it.",
    "checklist": "A checklist is missing or not needed.",
    # papers and fees
    "pay-at": "The time to pay stands exactly when there are fees.",
    "exemption": "Who pays less needs a fee, and a paper of this item that shows it.",
    "original-check": "How originals are checked stands exactly when some are.",
    "pages": "The fewest pages are more than the most.",
    "lookup": "What is looked up is not handed in.",
    "example": "There is no such picture.",
    "delivery": "These ways of delivery do not go together.",
    "result": "There is no such kind of result.",
    # the form
    "field-part": "A part that this type of field needs is missing, or one that it cannot have.",
    "nested": "Lists and persons cannot stand inside one another here.",
    "options": "There is no such option.",
    "bounds": "The least is more than the most.",
    "personal": "A personal field needs a purpose and a legal basis.",
    "already-held": "The platform already holds this; borrow it instead of asking again.",
    "known": "What the platform knows is about the applicant only.",
    "pointer": "There is no such field.",
    "later": "A condition can only look at what was asked before.",
    "condition": "This is no condition that can be understood.",
    "never": "This can never hold.",
    "computed": "This cannot be computed from those fields.",
    "circle": "These fields depend on one another in a circle.",
    "material": "There is no such paper, or another field collects it already.",
    "sample": "The sample answers are not valid.",
    # inheritance and bundles
    "inherited-key": "An inheriting file can only change place, hours, contacts and the promise.",
    "inherited-promise": "An inheriting file can only shorten the promise.",
    "inherited-changed": "What is inherited was changed.",
    "basic": "There is no such entry in the basic catalogue.",
    "bundle": "A bundle's member or mapping leads nowhere.",
    # wording
    "first-screen": "A sentence of the first screen is too long (60 characters).",
    "long-sentence": "This sentence is long.",
    "stiff": "Say it as you would say it to somebody in front of you.",
    "hard-to-read": "This is hard to read: break it up.",
    "no-english": "The English is missing.",
    "no-picture": "No picture shows what this paper looks like.",
    "to-verify": "This was not yet compared with the text of the law.",
}
