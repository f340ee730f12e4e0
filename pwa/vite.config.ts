import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

import { languagesApart } from './codegen/languages.ts'
import { compressed, persistedDocuments, shellFiles, shortNames } from './codegen/plugins.ts'
import { manifest } from './codegen/manifest.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Pages one opens a few times in a life, all of them acts that need the network: not kept in advance.
const rare = /src.(device.(hosts|BareHost|sharing)|elder.(Elder|aloud)|journeys.follow.(AppointmentPage|SlotPicker|LinePage|HomeVisitPage|WithdrawLink|OriginalsPage|ToPage|AgainLink|HomeVisitLine|AppointmentLine)|journeys.talk.|journeys.notices.|journeys.pay.(PayPage|wallet|keys)|journeys.receive.(PastAddresses|CallBack|ReceivePage|AfterClosing|closingPicture)|journeys.find.(WhoSheet|FiguresPage|BranchView)|journeys.enter.(WeChat|JoinStep)|journeys.me.(Devices|LooksPage|TogetherPhoto|WeChatCard|Organisation|HandlerForm|Mandate|ChildForm|AgentChoice|Privacy|CopyCard|CorrectForm|PhonePage|JoinedPage|ChannelsPage)|text.(asking|joined|wechat|organisations|ratings|elder|channels|addresses|lines|mandates|phone|devices|notices|pulling))/

// A village agent's room: stays on the phones of those who opened it, is read by nobody else.
const village = /src.(journeys.village|text.village)/

const front = /src.(journeys.(find.(HomeShelves|CardList|ItemCardRow|ItemPicture|ShelfLinks|shelf\.ts)|follow.(GoingOn|ApplicationRow|tones))|text.(shelf|follow))/

// What was shared from an album: the page needs the network and is opened by the album alone.
const shared = /src.(journeys.share|text.share)/

// What one handed in before: read from the hall and from nothing else.
const handedIn = /src.(journeys.me.(MaterialsPage|OwnMaterial)|text.materials)/

const shell = shellFiles('index', /virtual:english/, rare, village, shared, handedIn)

export default defineConfig({
  resolve: { alias: { '@': at('./src') } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  plugins: [
    shell.plugin,
    compressed(),
    languagesApart(at('./src/text/')),
    vue(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      injectManifest: {
        buildPlugins: { vite: [shortNames()] },
        globPatterns: ['index.html', 'assets/**/*.{js,css}', '*.svg'],
        manifestTransforms: [
          (entries) => ({ manifest: entries.filter(({ url }) => shell.keeps(url)), warnings: [] }),
        ],
      },
    }),
    persistedDocuments({
      'persisted-citizen.json': at('./src/hall/generated/persisted-documents.json'),
      'persisted-desk.json': at('./src/desk/generated/persisted-documents.json'),
    }),
  ],
  build: {
    target: 'es2019',
    cssTarget: 'chrome66',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A worker's name never changes: it stands beside the pages.
        entryFileNames: ({ name }) => (name === 'desk-sw' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // One file for the styles of the citizens' later pages: small ones do not compress.
            { name: 'pages', test: /src.journeys.(follow|find.(?!Guide|FactPlates|FlowChart|LimitBars|CompareBars|MaterialList|ExampleSheet|SampleSheet|OnRecord|PhoneText|PlaceList|TakeAway|UnsureMark|guide|home|fees|chips|Home|EventTiles)|me|enter|pay|receive|file.(FilePage|GroupStep|MaterialsStep|DeliveryStep|CheckS|SiteCard|Conflict|Discard|Saved|MaterialCard|KeptDrafts)).*(\.css$|type=style)/, priority: 9 },
            // The desk previews drafts with the guide's own parts: they stand apart from the pages around
            // them, or the desk would load, and so start, the citizens' page.
            { name: 'guide', test: /src.(journeys.find.(Guide|FactPlates|FlowChart|LimitBars|CompareBars|MaterialList|ExampleSheet|OnRecord|PhoneText|PlaceList|TakeAway|UnsureMark|facts|flow|materials|guide)|text.find)/ },
            // What the front page shows besides itself, and nothing else: one comes here first.
            { name: 'front', test: front, priority: 12 },
            { name: 'find', test: /src.journeys.find.(?!HomePage|EventTiles|events|home|going|fees|route|SampleSheet|sample)/ },
            { name: 'vault', test: /src.(offline.vault|device.pushing|hall.config)|idb-keyval/ },
            // Pictures of codes: a case that is under way shows none.
            { name: 'codes', test: /src.journeys.receive.(PickupCard|CertificateCard)/, priority: 8 },
            { name: 'qr', test: /src.journeys.receive.qr|.uqr./, priority: 8 }, // the desk's, too
            { name: 'filing', test: /src.journeys.(follow.(SupplementPage|supplementing|MarkedPaper|GivenAnswers)|receive.(DeliveryForm|given)|file.FilePage|file.(GroupStep|MaterialsStep|DeliveryStep|CheckS|SiteCard|Conflict|Discard|Saved|MaterialCard|draft|submitting|steps|receiver))/, priority: 1 },
            { name: 'camera', test: /src.(camera.(?!kinds)|text.camera)/ },
            // Four links that cases under way have: none of them brings the rest.
            { name: 'rare-lines', test: /src.(journeys.follow.(WithdrawLink|AgainLink|HomeVisitLine|AppointmentLine)|text.notices)/, priority: 11 },
            { name: 'rare', test: rare, priority: 10 },
            { name: 'handed-in', test: handedIn, priority: 11 },
            { name: 'village', test: village, priority: 11 },
            { name: 'shared', test: shared, priority: 11 },
            { name: 'follow', test: /src.(journeys.(follow|me.LookRow|pay.BillLine|receive(?!.(qr|PastAddresses|CallBack|ReceivePage|AfterClosing|closingPicture))).|text.(pay|receive|looks|times|visits)|journeys.find.route)/ },
            { name: 'me', test: /src.(journeys.(me|enter).(?!idNumber|phone)|hall.leaving|text.(me|enter|privacy))/ },
            { name: 'answers', test: /src.(journeys.file.(tidying|conditions|rules|form|checking|problems|sendable|reading|wording|creditCode|county|regions|held|offering|cards|computing|bankAccount)\.ts|journeys.(me|enter).(idNumber|phone)\.ts|text.(file|fields|cards|held))/ },
            { name: 'fields', test: /src.(journeys.file.(\w+Input|CardOffer|VillagePicker|SignaturePad|signing|PhotoThumb|UploadThumb)|ui.PhotoViewer)\b/ },
            { name: 'sending', test: /src.(offline.(uploads|sending|sha256)|device.(photos|limits)|camera.kinds)/ },
            { name: 'parts', test: /src.(ui.(LoadedView|BusyButton|EmptyState|StatusTag|AppNotice|ProblemList|FormField|BottomSheet|ConfirmSheet|focusing)|hall.loading|text.formats|device.identifiers)/ },
          ],
        },
      },
      input: {
        index: at('./index.html'),
        desk: at('./desk.html'),
        sandbox: at('./sandbox.html'),
        'desk-sw': at('./src/sw/desk.ts'),
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
  },
})
