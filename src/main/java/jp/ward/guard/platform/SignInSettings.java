package jp.ward.guard.platform;

import io.smallrye.jwt.config.JWTAuthContextInfoProvider;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.kernel.Weaker;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the library of the sign-in lets the surroundings change beside the guard's own settings: by
 * one variable it takes other audiences, tokens of yesterday or another key. Which names it reads,
 * and what holds without them, is asked of the library itself.
 */
final class SignInSettings {

  /** What the guard ships, where that is not what the library takes by itself. */
  static final Map<String, String> SHIPPED = Map.of("MP_JWT_VERIFY_AUDIENCES", "disclosure-guard");

  private static final Pattern NAME = Pattern.compile("(_PROD_)?((MP|SMALLRYE)_JWT_.*)");
  private static final Pattern SECRET =
      Pattern.compile("(?!.*_ALGORITHM$).*(KEY|SECRET|PASSWORD|CERTIFICATE).*");
  private static final Pattern MORE_IS_WEAKER =
      Pattern.compile(
          "MP_JWT_VERIFY_(CLOCK_SKEW|TOKEN_AGE)|SMALLRYE_JWT_(EXPIRATION_GRACE|TIME_TO_LIVE)");
  private static final String UNBOUNDED = "999999999";

  /** Other places from which keys would come; one setting says where they come from. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "MP_JWT_VERIFY_PUBLICKEY|SMALLRYE_JWT_VERIFY_(SECRETKEY|KEY_LOCATION|KEY_PROVIDER)"
              + "|(MP|SMALLRYE)_JWT_DECRYPT_.*|SMALLRYE_JWT_KEYSTORE_.*");

  private static final Map<String, String> DEFAULTS = new TreeMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  static {
    for (Field field : JWTAuthContextInfoProvider.class.getDeclaredFields()) {
      ConfigProperty read = field.getAnnotation(ConfigProperty.class);
      if (read != null) {
        boolean hasDefault = !read.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE);
        DEFAULTS.put(variable(read.name()), hasDefault ? read.defaultValue() : "");
        NAMES.add(read.name());
      }
    }
    DEFAULTS.putAll(SHIPPED);
  }

  private final Map<String, String> inForce = new TreeMap<>();

  /**
   * Takes how to find them.
   *
   * @param names every name that any source has, as a property or as a variable
   * @param lookup the value of a name
   */
  SignInSettings(Iterable<String> names, Function<String, Optional<String>> lookup) {
    NAMES.forEach(name -> take(name, lookup));
    names.forEach(name -> take(name, lookup));
  }

  private void take(String name, Function<String, Optional<String>> lookup) {
    Matcher known = NAME.matcher(variable(name));
    if (known.matches()) {
      lookup
          .apply(name)
          .map(String::strip)
          .ifPresent(value -> inForce.putIfAbsent(known.group(2), value));
    }
  }

  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** By variable, what is not as it is shipped, without the guard's own settings. */
  Map<String, String> changed() {
    Map<String, String> changed = new TreeMap<>(inForce);
    SHIPPED.keySet().forEach(name -> changed.putIfAbsent(name, ""));
    Settings.ALL.forEach(own -> changed.remove(own.variable()));
    changed.entrySet().removeIf(one -> one.getValue().equals(shipped(one.getKey())));
    changed.replaceAll((name, value) -> value.isEmpty() ? "none" : value);
    return changed;
  }

  /** What nobody needs, and what would let anybody in who has another key. */
  List<Problem> problems() {
    return changed().keySet().stream()
        .filter(name -> REFUSED.matcher(name).matches())
        .map(
            name ->
                new Problem(
                    name,
                    "認証の鍵は " + Settings.PUBLIC_KEY.variable() + " だけで指定します。この設定を外してください。",
                    "keys of the sign-in come from "
                        + Settings.PUBLIC_KEY.variable()
                        + " alone. Take it away."))
        .toList();
  }

  static boolean isOne(String name) {
    return NAME.matcher(name).matches()
        && Settings.ALL.stream().noneMatch(own -> own.variable().equals(name));
  }

  static boolean isSecret(String name) {
    return SECRET.matcher(name).matches();
  }

  /** Whether a change protects less; the empty text stands for what is shipped. */
  static boolean isWeaker(String name, String before, String now) {
    return MORE_IS_WEAKER.matcher(name).matches()
        ? Weaker.MORE.isWeaker(bound(name, before), bound(name, now))
        : Weaker.ANY.isWeaker(before, now);
  }

  private static String bound(String name, String value) {
    String inForce = value.isEmpty() ? shipped(name) : value;
    return inForce.isEmpty() ? UNBOUNDED : inForce;
  }

  private static String shipped(String name) {
    return DEFAULTS.getOrDefault(name, "");
  }
}
