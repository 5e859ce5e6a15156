package vn.ocop.product.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {

    /** The beginning of a JPEG: a segment of the application, then the camera's note with one entry. */
    private static byte[] noted(int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(26).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        var file = ByteBuffer.allocate(100);
        file.putShort((short) 0xFFD8);
        file.putShort((short) 0xFFE0).putShort((short) 4).putShort((short) 0);
        file.putShort((short) 0xFFE1).putShort((short) (2 + 6 + 26));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return file.putShort((short) 0xFFDA).array();
    }

    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void the_cameras_note_is_read_in_both_orders_of_bytes(int orientation) {
        assertEquals(new Turn(orientation), Turn.of(noted(orientation, ByteOrder.BIG_ENDIAN)));
        assertEquals(new Turn(orientation), Turn.of(noted(orientation, ByteOrder.LITTLE_ENDIAN)));
    }

    @Test
    void what_is_cut_broken_or_no_jpeg_is_upright() {
        var whole = noted(6, ByteOrder.BIG_ENDIAN);
        for (int length = 0; length < 38; length++) {
            assertEquals(1, Turn.of(Arrays.copyOf(whole, length)).noted(), length + " bytes");
        }
        assertEquals(1, Turn.of(noted(9, ByteOrder.BIG_ENDIAN)).noted());
        assertEquals(
                1,
                Turn.of("no picture at all".getBytes(StandardCharsets.US_ASCII)).noted());
        var far = noted(6, ByteOrder.BIG_ENDIAN);
        far[24] = 0x7F; // the directory lies beyond the end
        assertEquals(1, Turn.of(far).noted());
    }

    /** Where the pixel that was stored first is seen, and how wide the picture then is: as Exif draws it. */
    @ParameterizedTest(name = "orientation {0}: first pixel at {1},{2} of {3}x{4}")
    @CsvSource({
        "1, 0, 0, 3, 2", "2, 2, 0, 3, 2", "3, 2, 1, 3, 2", "4, 0, 1, 3, 2",
        "5, 0, 0, 2, 3", "6, 1, 0, 2, 3", "7, 1, 2, 2, 3", "8, 0, 2, 2, 3"
    })
    void pixels_are_turned_to_how_they_are_seen(int orientation, int x, int y, int width, int height) {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFFFFFF);
        var seen = new Turn(orientation).applied(image);
        assertEquals(width, seen.getWidth());
        assertEquals(height, seen.getHeight());
        assertEquals(0xFFFFFF, seen.getRGB(x, y) & 0xFFFFFF);
    }
}
