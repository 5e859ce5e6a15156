package vn.ocop.certification.verification;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.certification.register.Shelf.Packaging;
import vn.ocop.platform.problem.Texts;
import vn.ocop.platform.reference.Gtin;

/** The packagings of a product in one line. */
final class PackagingLine {

    /** The page has 60 kB in all. */
    private static final int MOST = 10;

    private PackagingLine() {}

    /** Those in use; a bar code that was asked by is told also where its packaging is no more. */
    static String of(Verdict verdict, Locale locale, Texts texts) {
        var item = verdict.item();
        var all = verdict.shelf().packagings();
        var told = all.stream().limit(MOST).map(each -> one(each, locale, texts));
        var rest = all.size() > MOST ? Stream.of("…") : Stream.<String>of();
        var asked = item == null || isInUse(verdict, item) ? Stream.<String>of() : Stream.of(item.text());
        return Stream.of(told, rest, asked).flatMap(each -> each).collect(Collectors.joining("; "));
    }

    private static String one(Packaging each, Locale locale, Texts texts) {
        var amount =
                locale.equals(Texts.ENGLISH) ? each.amount() : each.amount().replace('.', ',');
        var content = each.form() + " " + texts.get("verify.unit." + each.unit(), locale, amount);
        return each.gtin() == null ? content : content + " (" + each.gtin() + ")";
    }

    private static boolean isInUse(Verdict verdict, Gtin item) {
        return verdict.shelf().packagings().stream()
                .flatMap(each -> Stream.ofNullable(each.gtin()))
                .flatMap(gtin -> Gtin.read(gtin).stream())
                .anyMatch(gtin -> gtin.padded().equals(item.padded()));
    }
}
