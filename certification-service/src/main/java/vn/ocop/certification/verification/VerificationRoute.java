package vn.ocop.certification.verification;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.labelreport.LabelReportUseCases;
import vn.ocop.platform.http.RequestMeters;
import vn.ocop.platform.problem.Texts;

/** {@code /verify/<number>}: outside of /api/v1, because the address is printed on paper for years. Other parameters than lang and on are ignored. */
@ApplicationScoped
class VerificationRoute {

    private static final Logger LOG = Logger.getLogger(VerificationRoute.class);
    private static final int LONGEST_SHOWN = 40;
    private static final String TEMPLATE = "/verify/{number}";
    private static final String REPORTS = "/verify/:number/reports";

    private final VerificationUseCases verifications;
    private final VerificationPage page;
    private final LabelReportUseCases reports;
    private final RequestMeters meters;

    VerificationRoute(
            VerificationUseCases verifications,
            VerificationPage page,
            LabelReportUseCases reports,
            RequestMeters meters) {
        this.verifications = verifications;
        this.page = page;
        this.reports = reports;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        router.get("/verify/:number").handler(context -> Thread.ofVirtual().start(() -> answer(context)));
        router.post(REPORTS).handler(context -> {
            context.request().setExpectMultipart(true); // forms are read with it, whatever their encoding
            context.request().endHandler(_ -> Thread.ofVirtual().start(() -> report(context)));
        });
    }

    private void answer(RoutingContext context) {
        var began = System.nanoTime();
        try {
            show(context);
            meters.record(TEMPLATE, "GET", context.response().getStatusCode(), System.nanoTime() - began);
        } catch (RuntimeException failed) {
            LOG.error("verification page", failed);
            context.fail(500);
            meters.record(TEMPLATE, "GET", 500, System.nanoTime() - began);
        }
    }

    /** The form of the page; answered by the page itself, so that going back and again harms nobody. */
    private void report(RoutingContext context) {
        var number = Objects.requireNonNull(context.pathParam("number"));
        var form = context.request().formAttributes();
        try {
            reports.reportFromPage(number, form.get("kind"), form.get("place"), form.get("note"));
            headers(context.response().setStatusCode(201), locale(context))
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .end(page.thanks(shown(number), locale(context)));
        } catch (RuntimeException failed) {
            LOG.error("report of a label", failed);
            context.fail(500);
        }
    }

    private void show(RoutingContext context) {
        var locale = locale(context);
        var number = Objects.requireNonNull(context.pathParam("number"));
        var verdict = verifications.find(number, day(context.request().getParam("on")));
        var etag = verdict.map(v -> "W/" + v.etag().replace("\"v", "\"" + locale.getLanguage() + "-v"));
        if (etag.isPresent() && etag.get().equals(context.request().getHeader("If-None-Match"))) {
            headers(context.response().setStatusCode(304), locale)
                    .putHeader("ETag", etag.get())
                    .end();
            return;
        }
        etag.ifPresent(tag -> context.response().putHeader("ETag", tag));
        headers(context.response().setStatusCode(verdict.isPresent() ? 200 : 404), locale)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(verdict.map(v -> page.of(v, locale)).orElseGet(() -> page.unknown(shown(number), locale)));
    }

    private static HttpServerResponse headers(HttpServerResponse response, Locale locale) {
        return response.putHeader("Cache-Control", "public, max-age=1")
                .putHeader("Vary", "Accept-Language")
                .putHeader("Content-Language", locale.getLanguage())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    }

    private static Locale locale(RoutingContext context) {
        var chosen = context.request().getParam("lang");
        return Texts.preferred(chosen == null ? context.request().getHeader("Accept-Language") : chosen);
    }

    /** A day that is none is no reason to refuse a page to someone in a shop. */
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException foreign) {
            return null;
        }
    }

    private static String shown(String number) {
        return number.length() > LONGEST_SHOWN ? number.substring(0, LONGEST_SHOWN) + "…" : number;
    }
}
