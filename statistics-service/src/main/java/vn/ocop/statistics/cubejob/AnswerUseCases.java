package vn.ocop.statistics.cubejob;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import vn.ocop.platform.problem.Refused;
import vn.ocop.statistics.cube.CubeCsv;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.cube.CubeXlsx;
import vn.ocop.statistics.cubejob.PlacedQuestion.Form;
import vn.ocop.statistics.export.BookXlsx;

/**
 * Answers one question after the other, the first placed first. Nothing of an answer is kept until all of it is, and the question fixes both
 * times: one that was killed is begun anew and comes to the same.
 */
@ApplicationScoped
class AnswerUseCases {

    private static final Logger LOG = Logger.getLogger(AnswerUseCases.class);

    /** How long an answer can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Whatever ends it so often, e.g. the process with it, would end it again. */
    static final int MOST_ATTEMPTS = 3;

    private static final String TOO_MANY_CELLS = "too-many-cells";
    private static final String GIVEN_UP = "given-up";

    private final CubeJobStore store;
    private final CubeUseCases cubes;
    private final ObjectMapper mapper;
    private final Clock clock;

    AnswerUseCases(CubeJobStore store, CubeUseCases cubes, ObjectMapper mapper, Clock clock) {
        this.store = store;
        this.cubes = cubes;
        this.mapper = mapper;
        this.clock = clock;
    }

    boolean anyOpen() {
        return store.first().isPresent();
    }

    void deleteExpired() {
        QuarkusTransaction.requiringNew().run(() -> store.deleteExpired(clock.instant()));
    }

    /** Answers the first open one. Only one thread of all replicas may. */
    void answerFirst() {
        store.first().ifPresent(job -> {
            if (job.attempts() >= MOST_ATTEMPTS) {
                fail(job.id(), GIVEN_UP);
            } else if (begin(job.id())) {
                answer(job);
            }
        });
    }

    /** In a transaction of its own, so that an attempt counts that ends the process. */
    private boolean begin(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> store.begin(id, clock.instant()));
    }

    private void answer(PlacedQuestion job) {
        try {
            var cube = cubes.answer(job.question());
            QuarkusTransaction.requiringNew()
                    .run(() -> store.writing(job.id(), cube.rows().size()));
            keep(job.id(), forms(cube));
        } catch (Refused tooMany) { // the question was checked when it was placed
            LOG.infof("question %s: %s", job.id(), tooMany.getMessage());
            fail(job.id(), TOO_MANY_CELLS);
        }
    }

    private void keep(UUID id, Map<Form, byte[]> forms) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            if (store.done(id, now, now.plus(KEPT))) {
                forms.forEach((form, content) -> store.addAnswer(id, form, content));
            }
        });
    }

    private void fail(UUID id, String failure) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> store.failed(id, failure, now, now.plus(KEPT)));
    }

    private Map<Form, byte[]> forms(CubeJson cube) {
        var forms = new EnumMap<Form, byte[]>(Form.class);
        forms.put(Form.JSON, packed(out -> mapper.writeValue(out, cube)));
        forms.put(Form.CSV, packed(out -> out.write(CubeCsv.text(cube).getBytes(StandardCharsets.UTF_8))));
        forms.put(Form.XLSX, BookXlsx.bytes(CubeXlsx.book(cube)));
        return forms;
    }

    @FunctionalInterface
    private interface Writing {
        void to(GZIPOutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
