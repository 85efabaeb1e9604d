package jp.ward.guard.access;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Reads a JSON Web Key Set (RFC 7517) whole or not at all: what is damaged is no answer, and says
 * nothing about the keys that were had before.
 */
final class SignInKeySet {

  private static final int MOST = 64;
  private static final int LONGEST_NAME = 512;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SignInKeySet() {}

  /**
   * The keys that sign by one of the algorithms, at least one; throws {@link KeysNotHad}.
   *
   * <p>Shared secrets, keys for encryption, weak keys and kinds that are unknown here are passed
   * over; a key of a known kind that cannot be read refuses the whole answer.
   */
  static List<SignInKey> read(byte[] answer, Set<String> algorithms) {
    JsonNode keys = json(answer).path("keys");
    if (!keys.isArray()) {
      throw new KeysNotHad("NO_KEY_SET");
    }
    if (keys.size() > MOST) {
      throw new KeysNotHad("TOO_MANY_KEYS");
    }
    List<SignInKey> read = new ArrayList<>();
    for (JsonNode jwk : keys) {
      if (!jwk.isObject()) {
        throw new KeysNotHad("DAMAGED_KEY");
      }
      key(jwk).filter(one -> algorithms.stream().anyMatch(one::signs)).ifPresent(read::add);
    }
    if (read.isEmpty()) {
      throw new KeysNotHad("NO_SIGNATURE_KEY");
    }
    return read.stream().distinct().toList();
  }

  private static JsonNode json(byte[] answer) {
    try {
      JsonNode json = JSON.readTree(answer);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException unreadable) {
      throw new KeysNotHad("NO_JSON");
    }
    throw new KeysNotHad("NO_JSON");
  }

  private static Optional<SignInKey> key(JsonNode jwk) {
    String kid = text(jwk, "kid");
    String alg = text(jwk, "alg");
    if (!isForSignatures(jwk)) {
      return Optional.empty();
    }
    Optional<PublicKey> key =
        switch (String.valueOf(text(jwk, "kty"))) {
          case "RSA" -> KeyNumbers.rsa(number(jwk, "n"), number(jwk, "e"));
          case "EC" ->
              KeyNumbers.ec(String.valueOf(text(jwk, "crv")), number(jwk, "x"), number(jwk, "y"));
          case "OKP" -> KeyNumbers.edwards(String.valueOf(text(jwk, "crv")), number(jwk, "x"));
          default -> Optional.empty();
        };
    return key.map(one -> new SignInKey(kid, alg, one));
  }

  private static boolean isForSignatures(JsonNode jwk) {
    String use = text(jwk, "use");
    JsonNode operations = jwk.path("key_ops");
    if (!operations.isMissingNode() && !operations.isArray()) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
    return (use == null || use.equals("sig"))
        && (operations.isMissingNode()
            || StreamSupport.stream(operations.spliterator(), false)
                .anyMatch(one -> one.asText().equals("verify")));
  }

  private static String text(JsonNode jwk, String name) {
    JsonNode value = jwk.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > LONGEST_NAME) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
    return value.textValue();
  }

  private static String number(JsonNode jwk, String name) {
    JsonNode value = jwk.path(name);
    if (!value.isTextual()) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
    return value.textValue();
  }
}
