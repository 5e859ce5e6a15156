package vn.ocop.product.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.ocop.platform.problem.Refused;

/**
 * A picture drawn anew as JPEG in two sizes. What an upload carries beside its pixels (place, time, owner of the camera, hidden data) is
 * left behind, and a picture that claims a monstrous size is refused before it is unpacked.
 */
final class Redrawn {

    static final int LEAST_SIDE = 160;
    static final int MOST_SIDE = 8_192;
    static final int LARGE_SIDE = 1_600;
    static final int THUMBNAIL_SIDE = 320;
    /** The verification page has 60 kB in all. */
    static final int THUMBNAIL_BYTES = 20 * 1024;

    private static final float QUALITY = 0.85f;
    private static final float STEP = 0.15f;

    private final BufferedImage large;
    private final byte[] largeFile;
    private final byte[] thumbnailFile;

    private Redrawn(BufferedImage source) throws IOException {
        large = scaled(source, LARGE_SIDE);
        largeFile = jpeg(large, QUALITY);
        thumbnailFile = thumbnail(source);
    }

    InputStream large() {
        return new ByteArrayInputStream(largeFile);
    }

    InputStream thumbnail() {
        return new ByteArrayInputStream(thumbnailFile);
    }

    /** Of the large one, in pixels. */
    int width() {
        return large.getWidth();
    }

    int height() {
        return large.getHeight();
    }

    /** @throws Refused if it cannot be drawn, or is too small or too large to be */
    static Redrawn of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var turn = Turn.of(in.readNBytes(Turn.LOOKED_AT_BYTES));
            return new Redrawn(turn.applied(scaled(read(file), LARGE_SIDE)));
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(new PictureRefusal.Unreadable());
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.read(0, sized(reader));
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw new Refused(new PictureRefusal.Unreadable());
            } finally {
                reader.dispose();
            }
        }
    }

    /** Skips pixels while reading, so that no upload takes more memory than twice the large size. */
    private static ImageReadParam sized(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
            throw new Refused(new PictureRefusal.OutOfSize(width, height, LEAST_SIDE, MOST_SIDE));
        }
        int step = Math.max(1, Math.max(width, height) / (2 * LARGE_SIDE));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage scaled(BufferedImage source, int longest) {
        int side = Math.max(source.getWidth(), source.getHeight());
        double scale = side > longest ? (double) longest / side : 1;
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(source, 0, 0, width, height, Color.WHITE, null); // behind what is transparent
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static byte[] thumbnail(BufferedImage source) throws IOException {
        for (int side = THUMBNAIL_SIDE; ; side /= 2) {
            var small = scaled(source, side);
            for (float quality = QUALITY; quality > STEP; quality -= STEP) {
                var bytes = jpeg(small, quality);
                if (bytes.length <= THUMBNAIL_BYTES) {
                    return bytes;
                }
            }
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
