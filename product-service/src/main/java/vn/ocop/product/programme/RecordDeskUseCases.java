package vn.ocop.product.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.ocop.platform.file.FileReception;

/** All that a kind's resource needs, so that a new kind names one thing. */
@Singleton
public class RecordDeskUseCases {

    private final RecordUseCases changes;
    private final RecordReadUseCases reads;
    private final RecordImportUseCases imports;
    private final RecordReceptionUseCases receptions;
    private final RecordMappingUseCases mappings;
    private final FileReception reception;
    private final RecordFileUseCases files;
    private final ObjectMapper mapper;

    RecordDeskUseCases(
            RecordUseCases changes,
            RecordReadUseCases reads,
            RecordImportUseCases imports,
            RecordReceptionUseCases receptions,
            RecordMappingUseCases mappings,
            FileReception reception,
            RecordFileUseCases files,
            ObjectMapper mapper) {
        this.changes = changes;
        this.reads = reads;
        this.imports = imports;
        this.receptions = receptions;
        this.mappings = mappings;
        this.reception = reception;
        this.files = files;
        this.mapper = mapper;
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

    RecordReceptionUseCases receptions() {
        return receptions;
    }

    RecordMappingUseCases mappings() {
        return mappings;
    }

    FileReception reception() {
        return reception;
    }

    RecordFileUseCases files() {
        return files;
    }

    ObjectMapper mapper() {
        return mapper;
    }
}
