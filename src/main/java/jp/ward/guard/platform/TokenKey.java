package jp.ward.guard.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the key that verifies tokens before anything is served. Held by PreflightTest. */
final class TokenKey {

  private static final Pattern PUBLIC_KEY =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

  private TokenKey() {}

  /** Empty when it is usable. Whether a JWKS address answers is not asked: it may start later. */
  static Optional<Problem> problem(String location) {
    if (location.matches("https?:.*")) {
      return isAddress(location)
          ? Optional.empty()
          : wrong("アドレスとして読めません。https://… の形で指定してください。", "is no address. Use https://...");
    }
    String text;
    try {
      Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      return unreadable();
    } catch (IllegalArgumentException e) {
      return unreadable();
    }
    if (text.contains("PRIVATE KEY-----")) {
      return wrong(
          "秘密鍵が入っています。公開鍵だけを置いてください。", "holds a private key. Put only the public key there.");
    }
    return isKey(text)
        ? Optional.empty()
        : wrong(
            "PEM の公開鍵がありません。-----BEGIN PUBLIC KEY----- で始まるファイルを置いてください。",
            "holds no PEM public key. Put a file there that begins with -----BEGIN PUBLIC"
                + " KEY-----.");
  }

  private static boolean isAddress(String location) {
    try {
      return URI.create(location).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isKey(String text) {
    try {
      if (text.contains(CERTIFICATE)) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes));
        return true;
      }
    } catch (GeneralSecurityException e) {
      return false;
    }
    Matcher matcher = PUBLIC_KEY.matcher(text);
    return matcher.find() && isPublicKey(matcher.group(1).replaceAll("\\s", ""));
  }

  private static boolean isPublicKey(String base64) {
    for (String algorithm : List.of("RSA", "EC")) {
      try {
        byte[] der = Base64.getDecoder().decode(base64);
        KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
        return true;
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        continue; // perhaps the other kind
      }
    }
    return false;
  }

  private static Optional<Problem> unreadable() {
    return wrong(
        "ファイルを読めません。場所と権限を確かめてください。",
        "the file cannot be read. Check where it is and who may read it.");
  }

  private static Optional<Problem> wrong(String japanese, String english) {
    return Optional.of(new Problem(Settings.PUBLIC_KEY.variable(), japanese, english));
  }
}
