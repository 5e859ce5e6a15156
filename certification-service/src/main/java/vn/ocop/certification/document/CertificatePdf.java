package vn.ocop.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.certification.credential.Credentials;
import vn.ocop.certification.document.CertificateText.Form;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.document.FontFace;
import vn.ocop.platform.document.Pdf;
import vn.ocop.platform.document.PreparedPage;
import vn.ocop.platform.document.Stamp;
import vn.ocop.platform.document.Template;

/** The certificate as PDF, A4 across, copied from a page that is laid out once for each form of it. The same certificate gives the same bytes: its times are those of the decision, its id is its own. */
@ApplicationScoped
class CertificatePdf {

    private static final List<FontFace> FONTS = List.of(
            FontFace.bold("Lora", "Lora-Bold.ttf"),
            FontFace.regular("Be Vietnam Pro", "BeVietnamPro-Regular.ttf"),
            FontFace.bold("Be Vietnam Pro", "BeVietnamPro-SemiBold.ttf"));
    private static final Template TEMPLATE = Template.load("templates/certificate.xhtml");

    private final CertificateText text;
    private final VerificationAddress address;
    private final Credentials credentials;
    private final Map<Form, PreparedPage> pages = new ConcurrentHashMap<>();

    CertificatePdf(CertificateText text, VerificationAddress address, Credentials credentials) {
        this.text = text;
        this.address = address;
        this.credentials = credentials;
    }

    byte[] render(RegisterEntry entry) {
        var words = text.of(entry);
        var code = QrCode.ofDocument(address.of(entry.number()) + "#" + credentials.printed(entry));
        return pages.computeIfAbsent(words.form(), CertificatePdf::page)
                .copy(
                        new Stamp(entry.id(), entry.recognition().source().recordedAt()),
                        words.values(),
                        Map.of("qr", Drawings.qr(code)));
    }

    static PreparedPage page(Form form) {
        return Pdf.with(FONTS)
                .drawing("ocop/stars", (g, width, height) -> Drawings.stars(g, form.stars(), width, height))
                .drawing("ocop/frame", Drawings::frame)
                .prepare(TEMPLATE, CertificateText.known(form));
    }
}
