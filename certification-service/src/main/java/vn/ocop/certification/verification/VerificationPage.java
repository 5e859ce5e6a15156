package vn.ocop.certification.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.document.Template;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.problem.Texts;

/** The page behind a QR code: a few kilobytes and at most one small picture, no script, readable on any phone. */
@ApplicationScoped
class VerificationPage {

    private static final int MOST_STARS = 5;
    private static final List<String> WORDS = List.of(
            "forged",
            "forgedaddress",
            "forgednumber",
            "forgedasks",
            "report",
            "kindlabel",
            "kindforged",
            "kindother",
            "kindended",
            "kindrest",
            "place",
            "note",
            "send");
    private static final Html NOTHING = new Html("");

    private final Texts texts;
    private final VerificationAddress address;
    private final Template page = Template.load("templates/verify.xhtml");
    private final Template line = Template.of("<dt>{{label}}</dt><dd>{{value}}</dd>\n");
    private final Template link = Template.of("<a href=\"{{href}}\">{{text}}</a>");
    private final Template picture =
            Template.of("<img src=\"{{src}}\" alt=\"{{alt}}\" width=\"320\" loading=\"lazy\">");
    private final Template starRow =
            Template.of("<p class=\"stars\" role=\"img\" aria-label=\"{{label}}\">{{gold}}<i>{{pale}}</i></p>");

    VerificationPage(Texts texts, VerificationAddress address) {
        this.texts = texts;
        this.address = address;
    }

    String of(Verdict verdict, Locale locale) {
        var entry = verdict.entry();
        var values = common(locale, entry.number().text());
        var state = verdict.state();
        values.put("tone", tone(state));
        values.put("verdict", texts.get("verify.verdict." + state, locale));
        values.put("meaning", texts.get("verify.meaning." + state, locale, day(verdict.on()), lastDay(verdict)));
        values.put("stars", stars(entry.recognition().award().stars().count(), locale));
        values.put("picture", picture(verdict));
        values.put("product", entry.recognition().product().name());
        values.put("lines", lines(verdict, locale));
        values.put("only", texts.get("verify.only-this-product", locale));
        return page.fill(values).text();
    }

    String unknown(String number, Locale locale) {
        var values = common(locale, number);
        values.put("tone", "none");
        values.put("verdict", texts.get("verify.verdict.NONE", locale));
        values.put("meaning", texts.get("verify.meaning.NONE", locale));
        values.put("stars", NOTHING);
        values.put("picture", NOTHING);
        values.put("product", number);
        values.put("lines", NOTHING);
        values.put("only", texts.get("verify.not-found-advice", locale));
        return page.fill(values).text();
    }

    String thanks(String number, Locale locale) {
        var values = common(locale, number);
        values.put("tone", "none");
        values.put("verdict", texts.get("verify.report.thanks", locale));
        values.put("meaning", texts.get("verify.report.what-now", locale));
        values.put("stars", NOTHING);
        values.put("picture", NOTHING);
        values.put("product", number);
        values.put("lines", NOTHING);
        values.put("only", texts.get("verify.only-this-product", locale));
        return page.fill(values).text();
    }

    private Map<String, Object> common(Locale locale, String number) {
        var english = locale.equals(Texts.ENGLISH);
        var values = new HashMap<String, Object>();
        values.put("lang", english ? "en" : "vi");
        values.put("title", texts.get("verify.title", locale));
        values.put("number", number);
        values.put("genuine", texts.get("verify.genuine", locale, address.base()));
        for (var word : WORDS) {
            values.put(word, texts.get("verify.page." + word, locale, address.base()));
        }
        values.put(
                "reporting",
                "/verify/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/reports?lang="
                        + (english ? "en" : "vi"));
        values.put("otherlang", english ? "vi" : "en");
        values.put("otherlanguage", english ? "Tiếng Việt" : "English");
        return values;
    }

    private Html lines(Verdict verdict, Locale locale) {
        var entry = verdict.entry();
        var decision = entry.recognition().decision();
        var code = verdict.productCode();
        var successor = verdict.successor();
        var producer = entry.recognition().producer().name();
        var from = day(entry.certificate().validity().from());
        var rows = Stream.of(
                row("verify.producer", producer, locale),
                row("verify.code", code == null ? "" : code, locale),
                row("verify.packagings", PackagingLine.of(verdict, locale, texts), locale),
                row("verify.validity", texts.get("verify.from-until", locale, from, lastDay(verdict)), locale),
                row("verify.issuer", decision.issuer().name(), locale),
                row(
                        "verify.decision",
                        texts.get("verify.decision-of", locale, decision.number(), day(decision.signedOn())),
                        locale),
                row("verify.number", entry.number().text(), locale),
                row("verify.superseded-by", successor == null ? NOTHING : successorLink(successor), locale));
        return new Html(rows.map(Html::text).collect(Collectors.joining()));
    }

    private Html picture(Verdict verdict) {
        var thumbnail = verdict.thumbnail();
        return thumbnail == null
                ? NOTHING
                : picture.fill(Map.of(
                        "src",
                        thumbnail,
                        "alt",
                        verdict.entry().recognition().product().name()));
    }

    private Html successorLink(String number) {
        return link.fill(Map.of("href", "/verify/" + number, "text", number));
    }

    private Html row(String label, Object value, Locale locale) {
        return value.equals("") || value.equals(NOTHING)
                ? NOTHING
                : line.fill(Map.of("label", texts.get(label, locale), "value", value));
    }

    private Html stars(int count, Locale locale) {
        return starRow.fill(Map.of(
                "label", texts.get("verify.stars", locale, count),
                "gold", "★".repeat(count),
                "pale", "★".repeat(MOST_STARS - count)));
    }

    private static String tone(CertificateState state) {
        return switch (state) {
            case VALID, EXTENDED -> "good";
            case EXPIRED, SUPERSEDED -> "past";
            case REVOKED, WITHDRAWN -> "bad";
            case UNKNOWN -> "none";
        };
    }

    private static String lastDay(Verdict verdict) {
        return day(verdict.entry().certificate().lastDay());
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
