package vn.ocop.platform.rows;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The container of a spreadsheet: parts by name, and which one refers to which. It is read from a copy that nobody else sees. */
final class XlsxPackage implements Closeable {

    private static final long MAX_BYTES = 1L << 30;
    private static final int MAX_DIRECTORY_BYTES = 1 << 20;
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int ZIP_SIGNATURE = 0x04034B50;
    private static final int OLE_SIGNATURE = 0xE011CFD0;

    /** @param target name of the part */
    record Relationship(String type, String target) {}

    private final ZipFile zip;

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws FileFault if it is no container that can be read */
    static XlsxPackage copyOf(InputStream in) throws IOException {
        var copy = Files.createTempFile("ocop-rows-", ".xlsx");
        try {
            if (Files.copy(new CutStream(in), copy, StandardCopyOption.REPLACE_EXISTING) > MAX_BYTES) {
                throw new FileFault("unpacked-too-large", MAX_BYTES);
            }
            checkEnds(copy);
            return new XlsxPackage(new ZipFile(copy.toFile()));
        } catch (ZipException e) {
            throw new FileFault("malformed-xlsx", "ZIP", 0);
        } finally {
            Files.deleteIfExists(copy); // what is open stays readable
        }
    }

    /** Before its directory, which is read into memory, is: only as large as that of a spreadsheet. */
    private static void checkEnds(Path copy) throws IOException {
        try (var file = FileChannel.open(copy)) {
            int first = file.size() < END_BYTES ? 0 : at(file, 0, 4).getInt();
            if (first == OLE_SIGNATURE) {
                throw new FileFault("old-or-locked-workbook");
            }
            if (first != ZIP_SIGNATURE) {
                throw new FileFault("not-xlsx");
            }
            var end = at(file, file.size() - END_BYTES, END_BYTES);
            long directory = Integer.toUnsignedLong(end.getInt(12));
            if (end.getInt(0) != END_SIGNATURE || directory > MAX_DIRECTORY_BYTES) {
                throw new FileFault("malformed-xlsx", "ZIP", 0);
            }
        }
    }

    private static ByteBuffer at(FileChannel file, long position, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    XlsxXml xml(String part, long maxBytes) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileFault("malformed-xlsx", part, 0);
        }
        try {
            return new XlsxXml(part, new CheckedPart(zip.getInputStream(entry), entry, maxBytes));
        } catch (ZipException e) {
            throw new FileFault("malformed-xlsx", part, 0);
        }
    }

    /** By the id under which the part names them. */
    Map<String, Relationship> relationships(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, name);
        var relationships = new HashMap<String, Relationship>();
        try (var xml = xml(folder + "_rels/" + part.substring(name) + ".rels", MAX_DIRECTORY_BYTES)) {
            for (var element = xml.begins(); element != null; element = xml.begins()) {
                if (element.equals("Relationship")) {
                    var type = xml.required("Type");
                    relationships.put(
                            xml.required("Id"),
                            new Relationship(
                                    type.substring(type.lastIndexOf('/') + 1), within(folder, xml.required("Target"))));
                }
            }
        }
        return relationships;
    }

    private static String within(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return target.startsWith("../") ? target.substring(3) : folder + target;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** One byte more than may be, and no more. */
    private static final class CutStream extends FilterInputStream {

        private long left = MAX_BYTES + 1;

        CutStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : super.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** {@link ZipFile} does not hold a part against its checksum, and unpacks whatever is packed. */
    private static final class CheckedPart extends CheckedInputStream {

        private final ZipEntry entry;
        private final long maxBytes;
        private long bytes;

        CheckedPart(InputStream in, ZipEntry entry, long maxBytes) {
            super(in, new CRC32());
            this.entry = entry;
            this.maxBytes = maxBytes;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            if (bytes > maxBytes) {
                throw new FileFault("unpacked-too-large", maxBytes);
            }
            if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException(entry.getName());
            }
            return read;
        }
    }
}
