package org.countersign.models.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop's own key, under its models' cards and its published rules. It is made at its first use and kept outside the
 * models' folder and the database: whoever can write a model or a rule there still cannot sign one.
 */
public final class ShopKey {

    private static final String ALGORITHM = "Ed25519";

    private final Path file;
    private @Nullable KeyPair pair;

    private ShopKey(Path file) {
        this.file = file;
    }

    public static ShopKey keptAt(Path file) {
        return new ShopKey(file);
    }

    public String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + file + " cannot sign", e);
        }
    }

    public boolean signed(byte[] text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair().getPublic());
            signature.update(text);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) { // no signature at all is none of ours
            return false;
        }
    }

    private synchronized KeyPair pair() throws GeneralSecurityException {
        if (pair == null) {
            pair = read();
        }
        return pair;
    }

    private KeyPair read() throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) {
                write(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                throw new IllegalStateException(file + " is no key of ours: it has not two lines");
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(0))));
            PublicKey open = keys.generatePublic(new X509EncodedKeySpec(decoded(lines.get(1))));
            return new KeyPair(open, secret);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read or written", e);
        }
    }

    private void write(KeyPair pair) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(folder, ".key", "");
        if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(
                aside,
                List.of(
                        encoded(pair.getPrivate().getEncoded()),
                        encoded(pair.getPublic().getEncoded())));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] decoded(String line) {
        return Base64.getDecoder().decode(line.strip());
    }
}
