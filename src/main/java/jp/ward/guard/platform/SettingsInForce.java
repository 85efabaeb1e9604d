package jp.ward.guard.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.EntryContent;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import org.eclipse.microprofile.config.Config;

/**
 * The settings and policy files in force, in the ledger: a start that changes one appends what
 * changed, and one that weakens is shown to managers until one of them signs it off.
 */
@ApplicationScoped
class SettingsInForce {

  static final String REFERENCE = "settings-in-force";

  /** What differs from machine to machine, and changes nothing for whoever is protected. */
  private static final Set<Setting> OF_ONE_MACHINE =
      Set.of(
          Settings.KEYS_DIR,
          Settings.JDBC_URL,
          Settings.USERNAME,
          Settings.PASSWORD,
          Settings.PORT,
          Settings.POLICIES_DIR,
          Settings.STATE_DIR,
          Settings.NEW_REGISTER);

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

  private final Ledger ledger;
  private final Keys keys;
  private final Directory directory;
  private final Settings settings;
  private final SignInSettings signIn;

  SettingsInForce(Ledger ledger, Keys keys, Directory directory, Config config) {
    this.ledger = ledger;
    this.keys = keys;
    this.directory = directory;
    this.settings = new Settings(name -> config.getOptionalValue(name, String.class));
    this.signIn =
        new SignInSettings(
            config.getPropertyNames(), name -> config.getOptionalValue(name, String.class));
  }

  boolean namesNewRegister() {
    return settings.given(Settings.NEW_REGISTER).isPresent();
  }

  /** Appends what has changed, once for all replicas. */
  void record() {
    ledger.write(
        () -> {
          var head = ledger.lock();
          return ledger.append(head, entry(before(), now()).stream().toList());
        });
  }

  /** Empty where everything is as before. Before the first start counts what is shipped. */
  static Optional<Entry> entry(Optional<Map<String, String>> before, Map<String, String> now) {
    if (before.filter(now::equals).isPresent()) {
      return Optional.empty();
    }
    Map<String, String> earlier = before.orElseGet(SettingsInForce::shipped);
    Set<String> changed = new TreeSet<>();
    Set<String> all = new TreeSet<>(earlier.keySet());
    all.addAll(now.keySet());
    all.stream()
        .filter(name -> !earlier.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
        .forEach(changed::add);
    Map<String, Object> content = new TreeMap<>();
    content.put("settings", now);
    content.put("changed", changed);
    content.put("weaker", weaker(earlier, now));
    return Optional.of(Entry.ofGuard(Kind.SETTINGS_IN_FORCE, REFERENCE, content));
  }

  static List<String> weaker(Map<String, String> earlier, Map<String, String> now) {
    Stream<String> own =
        Settings.ALL.stream()
            .filter(one -> earlier.containsKey(one.variable()))
            .filter(
                one ->
                    one.weaker()
                        .isWeaker(
                            earlier.get(one.variable()), now.getOrDefault(one.variable(), "")))
            .map(Setting::variable);
    Stream<String> ofTheLibrary =
        Stream.concat(earlier.keySet().stream(), now.keySet().stream())
            .filter(SignInSettings::isOne)
            .filter(
                name ->
                    SignInSettings.isWeaker(
                        name, earlier.getOrDefault(name, ""), now.getOrDefault(name, "")));
    return Stream.of(own, ofTheLibrary, SettingsBeside.weaker(earlier, now))
        .flatMap(names -> names)
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, String> shipped() {
    Map<String, String> shipped = new TreeMap<>();
    Settings.ALL.stream()
        .filter(one -> !OF_ONE_MACHINE.contains(one) && !one.isMandatory() && !isSecret(one))
        .forEach(one -> shipped.put(one.variable(), one.fallback()));
    return shipped;
  }

  private Map<String, String> now() {
    Map<String, String> now = new TreeMap<>();
    Settings.ALL.stream()
        .filter(one -> !OF_ONE_MACHINE.contains(one))
        .forEach(
            one ->
                now.put(
                    one.variable(),
                    isSecret(one)
                        ? hash(one.property(), settings.value(one))
                        : settings.value(one)));
    signIn
        .changed()
        .forEach(
            (name, value) ->
                now.put(name, SignInSettings.isSecret(name) ? hash(name, value) : value));
    Policies.hashesInForce().forEach((file, hash) -> now.put("policies/" + file, hash));
    now.putAll(SettingsBeside.systems(directory.systems()));
    SettingsBeside.key(settings.value(Settings.PUBLIC_KEY))
        .ifPresent(key -> now.put(SettingsBeside.KEY, hash(SettingsBeside.KEY, key)));
    return now;
  }

  private static boolean isSecret(Setting setting) {
    return setting.property().matches(".*(password|secret).*");
  }

  /** That it changed can be seen, and nothing of it. */
  private String hash(String name, String secret) {
    return keys.bindingMac(new Frame("setting/v1").text(name).text(secret)).substring(0, 22);
  }

  private static Map<String, String> settings(JsonNode said) {
    return JSON.convertValue(said.path("settings"), MAP);
  }

  private Optional<Map<String, String>> before() {
    return ledger.latest(REFERENCE).map(EntryContent::require).map(SettingsInForce::settings);
  }
}
