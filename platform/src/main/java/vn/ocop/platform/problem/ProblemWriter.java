package vn.ocop.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Puts a problem into the reader's language and into an HTTP answer. */
@ApplicationScoped
public class ProblemWriter {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Texts texts;
    private final List<RefusalProblems<?>> features;

    ProblemWriter(Texts texts, @All List<RefusalProblems<?>> features) {
        this.texts = texts;
        this.features = features;
    }

    /** @throws IllegalStateException if no feature describes this refusal */
    public Problem describe(Refusal refusal) {
        for (var feature : features) {
            if (feature.refusals().isInstance(refusal)) {
                return describe(feature, refusal);
            }
        }
        throw new IllegalStateException("no problem type for " + refusal.getClass());
    }

    public RestResponse<ProblemJson> write(Problem problem, HttpHeaders headers, String path) {
        var locale = Texts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseBuilder.<ProblemJson>create(problem.status(), problem.slug())
                .entity(json(problem, locale, path))
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .build();
    }

    public ProblemJson json(Problem problem, Locale locale, String path) {
        return new ProblemJson(
                "/problems/" + problem.slug(),
                texts.get(problem.slug() + ".title", locale),
                problem.status(),
                texts.find(problem.slug() + ".detail", locale, problem.args()),
                path,
                problem.errors().stream().map(error -> json(error, locale)).toList(),
                problem.extra());
    }

    private ProblemJson.FieldErrorJson json(FieldError error, Locale locale) {
        var message = texts.find("field." + error.code(), locale, error.args());
        return new ProblemJson.FieldErrorJson(error.pointer(), error.code(), message == null ? error.code() : message);
    }

    private static <R extends Refusal> Problem describe(RefusalProblems<R> feature, Refusal refusal) {
        return feature.describe(feature.refusals().cast(refusal));
    }
}
