/** The walls between the rooms. Each says why it stands; ARCHITECTURE.md shows the house. */
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const tests = '\\.test(-data)?\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    wall('no-circles', 'What imports itself through others cannot be read or tested alone.', {}, { circular: true }),
    wall('model-alone', 'The model is the language that all rooms share; it knows none of them.', { path: '^core/src/model/', pathNot: tests }, { pathNot: '^core/src/model/' }),
    wall('text-knows-the-model', 'Mechanics of strings know no language, no event and no stage.', { path: '^core/src/text/', pathNot: tests }, { pathNot: '^core/src/(text|model)/' }),
    wall(
      'arabic-in-its-room',
      'A language uses only the tools of text, the shared types, its door and the compiled tables; never a stage or another language.',
      { path: '^core/src/lang/ar/', pathNot: tests },
      { pathNot: '^core/src/(text|model|lang/ar|gazetteer|events|generated)/|^core/src/lang/api\\.ts$' },
    ),
    wall(
      'english-in-its-room',
      'A language uses only the tools of text, the shared types, its door and the compiled tables; never a stage or another language.',
      { path: '^core/src/lang/en/', pathNot: tests },
      { pathNot: '^core/src/(text|model|lang/en|gazetteer|events|generated)/|^core/src/lang/api\\.ts$' },
    ),
    wall('the-door-of-languages', 'The door that languages use knows no language behind it.', { path: '^core/src/lang/api\\.ts$' }, { pathNot: '^core/src/(text|model)/' }),
    wall('stages-know-no-language', 'Shared code asks the pack; the day it names a language or an event, a new one needs a change in every stage.', { path: '^core/src/stages/', pathNot: tests }, { path: '^core/src/(lang/(?!api\\.ts)|events|gazetteer|generated)' }),
    wall('stages-do-not-name-the-pipeline', 'Only the pipeline knows the order of the stages.', { path: '^core/src/', pathNot: `^core/src/index\\.ts$|${tests}` }, { path: '^core/src/pipeline\\.ts$' }),
    wall('core-without-node', 'The engine runs in a browser and a worker: no file, no network, no clock of Node.', { path: '^core/src/', pathNot: tests }, { dependencyTypes: ['core'] }),
    wall('core-without-packages', 'The engine has no dependency: what it says must be explained by its own rules.', { path: '^core/src/', pathNot: tests }, { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] }),
    wall('core-does-not-know-the-desk', 'The engine does not know who uses it.', { path: '^core/src/' }, { path: '^desk/' }),
    wall('desk-rooms-apart', 'Adapters do not know each other; main.ts brings them together. All may use the ledger at work, which knows only the ports.', { path: '^desk/src/([^/]+)/' }, { path: '^desk/src/([^/]+)/', pathNot: '^desk/src/($1|ledger|ports)/' }),
    wall('ports-know-the-engine', 'Ports are types that every room may hold: they know no room.', { path: '^desk/src/ports/' }, { path: '^desk/src/(?!ports/)' }),
    wall('ledger-knows-ports', 'The ledger at work is the same on every database, screen and network: it knows the ports and the engine.', { path: '^desk/src/ledger/', pathNot: tests }, { path: '^desk/src/(?!ledger/|ports/)' }),
    wall('desk-through-the-front-door', 'The desk uses the engine as everyone does: by its name.', { path: '^desk/src/', pathNot: tests }, { path: '^core/(src|dist)/(?!index\\.)' }),
    wall('web-takes-types-only', 'The pages know the ledger through the API alone; of the engine they take types, which are gone when they run.', { path: '^web/src/' }, { path: '^(core|desk)/', dependencyTypesNot: ['type-only'] }),
    wall('nobody-knows-the-pages', 'The pages are files that the desk gives out; no code of ours knows what is in them.', { path: '^(core|desk)/' }, { path: '^web/' }),
    wall('nothing-imports-main', 'The composition root is used by nobody.', {}, { path: '^desk/src/main\\.ts$' }),
    wall('no-unresolved', 'What cannot be found cannot be checked.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['isnad-source', 'import', 'default', 'types'], exportsFields: ['exports'], extensions: ['.ts', '.js', '.json'] },
    tsConfig: { fileName: 'tsconfig.test.json' },
  },
};
