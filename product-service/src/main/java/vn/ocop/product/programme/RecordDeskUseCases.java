package vn.ocop.product.programme;

import jakarta.inject.Singleton;

/** All that a kind's resource needs, so that a new kind names one thing. */
@Singleton
public class RecordDeskUseCases {

    private final RecordUseCases changes;
    private final RecordReadUseCases reads;
    private final RecordImportUseCases imports;
    private final RecordReceptionUseCases reception;
    private final RecordFileUseCases files;

    RecordDeskUseCases(
            RecordUseCases changes,
            RecordReadUseCases reads,
            RecordImportUseCases imports,
            RecordReceptionUseCases reception,
            RecordFileUseCases files) {
        this.changes = changes;
        this.reads = reads;
        this.imports = imports;
        this.reception = reception;
        this.files = files;
    }

    RecordUseCases changes() {
        return changes;
    }

    RecordReadUseCases reads() {
        return reads;
    }

    RecordImportUseCases imports() {
        return imports;
    }

    RecordReceptionUseCases reception() {
        return reception;
    }

    RecordFileUseCases files() {
        return files;
    }
}
