package jp.ward.guard.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ward.guard.access.Person;
import jp.ward.guard.keys.Keys;

/**
 * Clearances as signed JWTs (ES256). Anybody can verify one with the public key; whether it still
 * permits anything only the guard says, when it is used. Held by ClearanceStoryTest.
 */
@ApplicationScoped
class ClearanceTokens {

  static final String ISSUER = "disclosure-guard";
  static final int LONGEST = 4_000;
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  private static final ObjectMapper JSON = new JsonMapper();

  private final Keys keys;

  ClearanceTokens(Keys keys) {
    this.keys = keys;
  }

  String sign(ClearanceRow row, Person holder) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("jti", row.jti);
    claims.put("sub", holder.sub() == null ? holder.upn() : holder.sub());
    claims.put("office", row.office);
    claims.put("check", row.checkId);
    claims.put("act", row.act);
    claims.put("channel", row.channel);
    if (row.document != null) {
      claims.put("document", Map.of("sha256", row.document));
    }
    claims.put("iat", row.issuedAt.getEpochSecond());
    claims.put("exp", row.expiresAt.getEpochSecond());
    String text = header() + "." + base64url(json(claims));
    return text + "." + base64url(keys.signClearance(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The id in a token of ours, whatever the time; empty for every other text. The header is
   * compared and not read: a token does not choose how it is verified.
   */
  Optional<String> jti(String token) {
    if (token.length() > LONGEST || !COMPACT.matcher(token).matches()) {
      return Optional.empty();
    }
    String[] parts = token.split("\\.");
    try {
      byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
      byte[] text = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
      if (!parts[0].equals(header())
          || !base64url(signature).equals(parts[2])
          || !keys.isClearance(text, signature)) {
        return Optional.empty();
      }
      JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      return Optional.ofNullable(claims.path("jti").textValue());
    } catch (IllegalArgumentException | IOException garbled) {
      return Optional.empty();
    }
  }

  /** The key set with which others verify. */
  Map<String, Object> keySet() {
    Map<String, Object> key = new LinkedHashMap<>(keys.clearanceJwk());
    key.put("use", "sig");
    key.put("alg", "ES256");
    return Map.of("keys", java.util.List.of(key));
  }

  /** The end of a clearance in whole seconds, as its token can say it. */
  static Instant wholeSecond(Instant end) {
    return Instant.ofEpochSecond(end.getEpochSecond());
  }

  private String header() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", "JWT");
    header.put("kid", keys.clearanceJwk().get("kid"));
    return base64url(json(header));
  }

  private static byte[] json(Map<String, Object> members) {
    try {
      return JSON.writeValueAsBytes(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
