package jp.ward.guard.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key pair that signs clearances: EC P-256, private part (PKCS#8) and public part as PEM.
 *
 * <p>Both parts are kept because Java cannot compute the public one from the private one. Held by
 * KeyFolderTest, KeysTest.
 */
final class ClearanceKey {

  static final String FILE = "clearance.pem";

  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final int COORDINATE = 32;

  private final byte[] privatePart;
  private final byte[] publicPart;

  private ClearanceKey(byte[] privatePart, byte[] publicPart) {
    this.privatePart = privatePart;
    this.publicPart = publicPart;
  }

  /** The private key's encoded bytes. */
  byte[] privatePart() {
    return privatePart.clone();
  }

  /** An ES256 signature: R and S, 32 bytes each. */
  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(privatePart)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no ES256", e);
    }
  }

  boolean isSignatureOf(byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey());
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** The public key as a JWK (RFC 7517), named by its thumbprint (RFC 7638). */
  Map<String, String> jwk() {
    try {
      ECPoint point = publicKey().getW();
      String x = coordinate(point.getAffineX());
      String y = coordinate(point.getAffineY());
      String canonical =
          "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
      byte[] thumbprint =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return Map.of("kty", "EC", "crv", "P-256", "x", x, "y", y, "kid", base64url(thumbprint));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }

  private ECPublicKey publicKey() throws GeneralSecurityException {
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicPart));
  }

  private static String coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray(); // may carry a sign byte, or be shorter
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return base64url(fixed);
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return block("PRIVATE KEY", pair.getPrivate().getEncoded())
          + block("PUBLIC KEY", pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }

  /** The pair; empty when a problem was added. */
  static Optional<ClearanceKey> read(Path dir, List<String> problems) {
    Optional<String> text = KeyFile.text(dir.resolve(FILE), problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] privatePart = body("PRIVATE KEY", text.get());
      byte[] publicPart = body("PUBLIC KEY", text.get());
      requirePair(privatePart, publicPart);
      return Optional.of(new ClearanceKey(privatePart, publicPart));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      problems.add(
          Wrong.with(
              FILE,
              "EC P-256 の秘密鍵と公開鍵の組として読めません。控えから戻してください。",
              "does not hold an EC P-256 private key with its public key. Restore it from its"
                  + " backup."));
      return Optional.empty();
    }
  }

  private static void requirePair(byte[] privatePart, byte[] publicPart)
      throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("EC");
    PrivateKey signer = factory.generatePrivate(new PKCS8EncodedKeySpec(privatePart));
    PublicKey verifier = factory.generatePublic(new X509EncodedKeySpec(publicPart));
    byte[] probe = "disclosure-guard".getBytes(StandardCharsets.UTF_8);
    Signature sign = Signature.getInstance("SHA256withECDSA");
    sign.initSign(signer);
    sign.update(probe);
    Signature verify = Signature.getInstance("SHA256withECDSA");
    verify.initVerify(verifier);
    verify.update(probe);
    if (!verify.verify(sign.sign())) {
      throw new GeneralSecurityException("not a pair");
    }
  }

  private static String block(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static byte[] body(String label, String pem) throws GeneralSecurityException {
    Matcher matcher =
        Pattern.compile(
                "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
            .matcher(pem);
    if (!matcher.find()) {
      throw new GeneralSecurityException("no such block");
    }
    return Base64.getDecoder().decode(matcher.group(1).replaceAll("\\s", ""));
  }
}
