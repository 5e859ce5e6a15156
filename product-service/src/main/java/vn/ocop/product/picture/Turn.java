package vn.ocop.product.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as it noted beside the pixels of a JPEG (Exif 2.32, tag 0112h): the pixels are turned, because the note is not kept.
 *
 * @param noted 1 to 8; 1 = upright
 */
record Turn(int noted) {

    static final int LOOKED_AT_BYTES = 128 * 1024;

    private static final Turn UPRIGHT = new Turn(1);
    private static final int START = 0xFFD8;
    private static final int EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    Turn {
        if (noted < 1 || noted > 8) {
            throw new IllegalArgumentException("orientation " + noted);
        }
    }

    /** @param head of the file; what is cut, broken or no JPEG counts as upright */
    static Turn of(byte[] head) {
        try {
            return read(ByteBuffer.wrap(head));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static Turn read(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != START) {
            return UPRIGHT;
        }
        while (true) {
            int marker = file.getShort() & 0xFFFF;
            int length = (file.getShort() & 0xFFFF) - 2;
            if (marker == SCAN || marker < 0xFF00 || length < 0) {
                return UPRIGHT;
            }
            if (marker == EXIF && length > 6 && file.getInt(file.position()) == 0x45786966) { // Exif
                return fromTiff(file.slice(file.position() + 6, length - 6));
            }
            file.position(file.position() + length);
        }
    }

    private static Turn fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return new Turn(tiff.getShort(entry + 8) & 0xFFFF);
            }
        }
        return UPRIGHT;
    }

    BufferedImage applied(BufferedImage image) {
        if (noted == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        var onItsSide = noted >= 5;
        var target = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, image.getType());
        return new AffineTransformOp(transform(width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(image, target);
    }

    /** From where a pixel stands to where it is seen. */
    private AffineTransform transform(int width, int height) {
        return switch (noted) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
