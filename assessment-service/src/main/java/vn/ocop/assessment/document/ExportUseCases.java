package vn.ocop.assessment.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.assessment.decision.Decision;
import vn.ocop.assessment.decision.DecisionJson;
import vn.ocop.assessment.decision.DecisionUseCases;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPdf;

/**
 * A decision's whole file: the records, the papers made from them, and what each hashes to. It is written as it is sent, one
 * product after the other, so its size is bounded by no memory.
 */
@ApplicationScoped
class ExportUseCases {

    private final DecisionUseCases decisions;
    private final RulingUseCases rulings;
    private final ProductFileUseCases files;
    private final DecisionPaper decisionPaper;
    private final PaperPdf pdf;
    private final ObjectMapper mapper;

    ExportUseCases(
            DecisionUseCases decisions,
            RulingUseCases rulings,
            ProductFileUseCases files,
            DecisionPaper decisionPaper,
            PaperPdf pdf,
            ObjectMapper mapper) {
        this.decisions = decisions;
        this.rulings = rulings;
        this.files = files;
        this.decisionPaper = decisionPaper;
        this.pdf = pdf;
        this.mapper = mapper;
    }

    /** Everything that may be refused is refused here, before the first byte. */
    record Export(Decision decision, Ruling ruling) {

        /** The decision may be put right, and attendance taken again while other products of a meeting are scored. */
        String etag() {
            var meetings = ruling.hearings().stream()
                    .mapToLong(Ruling.Hearing::version)
                    .sum();
            return "\"x1-" + decision.id() + "-" + decision.version() + "-" + meetings + "\"";
        }

        String name() {
            return "Hồ sơ quyết định " + decision.present().number() + ".zip";
        }
    }

    Export open(UUID decisionId) {
        return new Export(decisions.read(decisionId), rulings.recorded(decisionId));
    }

    void write(Export export, OutputStream out) throws IOException {
        var decision = export.decision();
        try (var zip = new HashedZip(out, export.ruling().at())) {
            var newest = new Newest(export.ruling().at());
            zip.add("decision.json", json(DecisionJson.of(decision)));
            add(zip, "decision.pdf", decisionPaper.of(export.ruling()), newest);
            for (var hearing : export.ruling().hearings()) {
                add(zip, "minutes/" + hearing.meetingId() + ".pdf", minutes(export.ruling(), hearing), newest);
            }
            for (var line : export.ruling().lines()) {
                addProduct(zip, line, newest);
            }
            zip.add(
                    "manifest.json",
                    json(new ManifestJson(decision.id(), decision.present().number(), newest.at, zip.entries())));
        }
    }

    private Paper minutes(Ruling ruling, Ruling.Hearing hearing) {
        var products = ruling.lines().stream()
                .filter(line -> line.hearing().equals(hearing))
                .map(Ruling.Line::product)
                .toList();
        return files.minutes(hearing.meetingId(), products);
    }

    private void addProduct(HashedZip zip, Ruling.Line line, Newest newest) throws IOException {
        var folder = "products/" + line.item().assessmentId() + "/";
        var product = files.of(line);
        for (var record : product.records().entrySet()) {
            zip.add(folder + record.getKey(), json(record.getValue()));
        }
        for (var paper : product.papers().entrySet()) {
            add(zip, folder + paper.getKey(), paper.getValue(), newest);
        }
    }

    private void add(HashedZip zip, String name, Paper paper, Newest newest) throws IOException {
        newest.take(paper.at());
        zip.add(name, pdf.draw(paper));
    }

    private byte[] json(Object value) throws IOException {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(Objects.requireNonNull(value));
    }

    private static final class Newest {

        private Instant at;

        Newest(Instant at) {
            this.at = at;
        }

        void take(Instant other) {
            at = other.isAfter(at) ? other : at;
        }
    }
}
