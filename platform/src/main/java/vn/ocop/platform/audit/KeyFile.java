package vn.ocop.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/** An Ed25519 key that signs what a service publishes: PKCS#8 in PEM, as {@code openssl genpkey -algorithm ed25519} writes it. */
public final class KeyFile {

    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    private final Path path;

    public KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * The key of the file; where there is no file, a new key is made and written, readable by its owner alone.
     *
     * @throws IOException if it can be neither read nor written, or holds no such key
     */
    public KeyPair open() throws IOException {
        try {
            if (!Files.exists(path)) {
                create();
            }
            return read();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(path + " holds no Ed25519 key in PKCS#8 PEM", e);
        }
    }

    /** Writes the public key beside the private one, once, for verifiers: {@code name.pub} for {@code name.pem}. */
    void publish(String verifierKey) throws IOException {
        var file = Path.of(path.toString().replaceFirst("\\.pem$", "") + ".pub");
        if (!Files.exists(file)) {
            Files.writeString(file, verifierKey + "\n");
        }
    }

    private void create() throws IOException, GeneralSecurityException {
        var fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        var pem = HEAD + "\n" + lines.encodeToString(fresh.getEncoded()) + "\n" + FOOT + "\n";
        var folder = Files.createDirectories(path.resolveSibling("."));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "key", ".new", ownerOnly);
        try {
            try (var channel = Files.newByteChannel(draft, Set.of(StandardOpenOption.WRITE))) {
                channel.write(java.nio.ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
            }
            Files.createLink(
                    path, draft); // unlike a move it never replaces the key that another process made meanwhile
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // that one is read
        } finally {
            Files.delete(draft);
        }
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        var pem = Files.readString(path);
        var from = pem.indexOf(HEAD);
        var to = pem.indexOf(FOOT);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no private key");
        }
        var encoded = Base64.getMimeDecoder().decode(pem.substring(from + HEAD.length(), to));
        var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        var seed = ((EdECPrivateKey) key).getBytes().orElseThrow(IllegalArgumentException::new);
        return pairOf(seed);
    }

    /** PKCS#8 holds the private key alone. The JDK computes the public one only while it generates a key, so it is given the seed as its luck. */
    private static KeyPair pairOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair();
    }
}
