package vn.ocop.certification.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.EnumMap;
import java.util.Map;

/**
 * A QR code as modules, to be drawn as lines and never as a picture.
 *
 * @param modules true where dark; a quiet zone of four modules is part of it, as ISO 18004 asks
 */
record QrCode(BitMatrix modules) {

    private static final int QUIET_ZONE = 4;
    private static final int MASK = 3;

    /** For a label: a quarter may be damaged, because labels get wet and scratched. */
    static QrCode ofLabel(String address) {
        return of(address, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
    }

    /**
     * For the document, which is kept dry: as much as it needs, a seventh may be damaged. A signature's letters are mixed already, so
     * every mask is as good, and trying all of them is most of the work (ADR-0143).
     */
    static QrCode ofDocument(String addressAndCredential) {
        return of(
                addressAndCredential,
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.QR_MASK_PATTERN, MASK));
    }

    private static QrCode of(String text, Map<EncodeHintType, Object> chosen) {
        var hints = new EnumMap<>(chosen);
        hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    int size() {
        return modules.getWidth();
    }

    /** Receives each horizontal run of dark modules. */
    interface Run {
        void at(int x, int y, int length);
    }

    void eachRun(Run run) {
        for (var y = 0; y < size(); y++) {
            for (var x = 0; x < size(); x++) {
                var start = x;
                while (x < size() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    run.at(start, y, x - start);
                }
            }
        }
    }

    /** Printed at 20 mm.
     *
     * @param title read aloud by screen readers; ours, without markup */
    String svg(String title) {
        var path = new StringBuilder();
        eachRun((x, y, length) -> path.append("M%d %dh%dv1h-%dz".formatted(x, y, length, length)));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="20mm" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" role="img">\
                <title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s"/></svg>
                """.formatted(size(), title, path);
    }
}
