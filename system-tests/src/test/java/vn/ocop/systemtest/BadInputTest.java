package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.standalone.demo.Answer;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Place;

/** Every kind of wrong request: its problem type, a sentence that helps in both languages, and nothing stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    /** Letters that only Vietnamese has. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern INTERNALS = Pattern.compile("Exception|java\\.|vn\\.ocop|select |insert |org\\.");

    private BadRequests requests = new BadRequests();

    @BeforeAll
    void prepare() {
        requests = BadRequests.prepared(Whole.gateway(), Place.THAI_NGUYEN);
        // What the preparation set going has arrived everywhere before rows are counted.
        Await.until("quiet", Whole.SOON, QuietWatch::new, QuietWatch::quiet);
    }

    Stream<BadRequests.Bad> cases() {
        return requests.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_wrong_request_is_refused_with_a_sentence_that_helps_and_leaves_no_trace(BadRequests.Bad bad) {
        var before = Traces.rows();

        var vi = bad.caller().send(bad.call().with("Accept-Language", "vi"));
        var en = bad.caller().send(bad.call().with("Accept-Language", "en"));

        assertEquals(before, Traces.rows());
        assertProblem(bad, vi);
        assertProblem(bad, en);
        assertTrue(VIETNAMESE.matcher(vi.value("title")).find(), vi::text);
        assertFalse(VIETNAMESE.matcher(en.value("title")).find(), en::text);
    }

    private static void assertProblem(BadRequests.Bad bad, Answer answer) {
        assertEquals(bad.problem() + " " + bad.status(), answer.problem() + " " + answer.status(), answer::text);
        assertEquals("application/problem+json", answer.header("Content-Type").split(";", -1)[0]);
        assertFalse(answer.value("title").isBlank(), answer::text);
        assertFalse(answer.value("detail").isBlank(), answer::text);
        assertFalse(INTERNALS.matcher(answer.text()).find(), answer::text);
        assertFalse(answer.header("X-Request-Id").isBlank());
        if (!bad.code().isEmpty()) {
            var error = answer.json().path("errors").path(0);
            assertEquals(
                    bad.pointer() + " " + bad.code(),
                    error.path("pointer").asText() + " " + error.path("code").asText());
            assertFalse(error.path("message").asText().isBlank());
        }
    }

    /** Whether nothing moves any more: two counts, a moment apart, are equal. */
    private static final class QuietWatch {

        private final java.util.Map<String, Long> first = Traces.rows();
        private final java.util.Map<String, Long> second = Traces.rows();

        boolean quiet() {
            return first.equals(second);
        }

        @Override
        public String toString() {
            return first + " then " + second;
        }
    }
}
