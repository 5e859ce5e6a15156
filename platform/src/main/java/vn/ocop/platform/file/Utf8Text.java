package vn.ocop.platform.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Plain text is what decodes as UTF-8 and has no control characters but tabs, line ends and page breaks. */
final class Utf8Text {

    private Utf8Text() {}

    /** @param cut whether the sample may end within a character */
    static boolean isText(byte[] sample, boolean cut) {
        if (sample.length == 0) {
            return false;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(sample.length);
        var result = decoder.decode(ByteBuffer.wrap(sample), characters, !cut);
        return !result.isError() && characters.flip().chars().noneMatch(Utf8Text::isControl);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
