package vn.ocop.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.certification.credential.Credentials;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.document.FontFace;
import vn.ocop.platform.document.Pdf;
import vn.ocop.platform.document.Stamp;

/** The certificate as PDF, A4 across. The same certificate gives the same bytes: its times are those of the decision, its id is its own. */
@ApplicationScoped
class CertificatePdf {

    private final CertificateText text;
    private final VerificationAddress address;
    private final Credentials credentials;
    private final List<FontFace> fonts = List.of(
            FontFace.bold("Lora", "Lora-Bold.ttf"),
            FontFace.regular("Be Vietnam Pro", "BeVietnamPro-Regular.ttf"),
            FontFace.bold("Be Vietnam Pro", "BeVietnamPro-SemiBold.ttf"));

    CertificatePdf(CertificateText text, VerificationAddress address, Credentials credentials) {
        this.text = text;
        this.address = address;
        this.credentials = credentials;
    }

    byte[] render(RegisterEntry entry) {
        var code = QrCode.ofDocument(address.of(entry.number()) + "#" + credentials.printed(entry));
        var stars = entry.recognition().award().stars().count();
        return Pdf.with(fonts)
                .drawing("ocop/qr", (g, width, height) -> Drawings.qr(g, code, width))
                .drawing("ocop/stars", (g, width, height) -> Drawings.stars(g, stars, width, height))
                .drawing("ocop/frame", Drawings::frame)
                .draw(
                        text.of(entry),
                        new Stamp(entry.id(), entry.recognition().source().recordedAt()));
    }
}
