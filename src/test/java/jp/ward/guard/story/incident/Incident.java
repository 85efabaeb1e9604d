package jp.ward.guard.story.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A published leak, retold with people who don't exist: what stands in the register, what the staff
 * ask, and what the guard must answer ({@code src/test/resources/incidents}).
 *
 * <p>An identifier is written {@code SCHEME[@municipality] value}. {@code flags} are all flags of
 * the answer; {@code withhold} must be among what is withheld, and what is empty is empty.
 */
public record Incident(String name, List<Map<String, Object>> measures, List<Ask> asks) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "incidents");

  /** One question with its caller, as sent, and the answer it must get. */
  public record Ask(
      String name,
      String group,
      String office,
      String id,
      Map<String, Object> body,
      String verdict,
      Set<String> flags,
      Set<String> withhold) {}

  public static List<Incident> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Incident::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Incident read(Path file) {
    try {
      Map<String, Object> told = new Yaml().load(Files.readString(file));
      List<Ask> asks = new ArrayList<>();
      maps(told, "attempts").forEach(one -> asks.add(ask(one)));
      maps(told, "contrast").forEach(one -> asks.add(ask(one)));
      return new Incident(text(told, "incident"), maps(told, "measures"), asks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The measure as it is posted; it starts today, so that it has not lapsed. */
  public static Map<String, Object> measure(Map<String, Object> told, LocalDate today) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("category", told.get("category"));
    body.put("state", told.getOrDefault("state", "ACTIVE"));
    body.put("start", today.toString());
    body.put("role", told.containsKey("receivedFrom") ? "RECEIVING" : "ORIGIN");
    body.put("originReference", told.get("receivedFrom"));
    body.put("municipality", municipalityOf(text(told, "office")));
    body.put("responsibleOffice", told.get("office"));
    body.put("registeredAddress", told.getOrDefault("registeredAddress", "UNKNOWN"));
    body.put("concealedOffices", strings(told, "conceals"));
    List<Object> protectedPersons = new ArrayList<>();
    for (Map<String, Object> one : maps(told, "protects")) {
      one.keySet()
          .forEach(
              role ->
                  protectedPersons.add(
                      Map.of("role", role, "identifiers", identifiers(strings(one, role)))));
    }
    body.put("protectedPersons", protectedPersons);
    body.put("respondents", maps(told, "from").stream().map(Incident::respondent).toList());
    body.put("safeDestinations", identifiers(strings(told, "safe")));
    body.put("unsafeDestinations", identifiers(strings(told, "unsafe")));
    return body;
  }

  private static Map<String, Object> respondent(Map<String, Object> told) {
    List<Object> associates = new ArrayList<>();
    told.keySet().stream()
        .filter(kind -> !kind.equals("RESPONDENT"))
        .forEach(
            kind ->
                associates.add(
                    Map.of("kind", kind, "identifiers", identifiers(strings(told, kind)))));
    return Map.of(
        "identifiers", identifiers(strings(told, "RESPONDENT")), "associates", associates);
  }

  private static Ask ask(Map<String, Object> told) {
    String[] by = text(told, "by").split(" ");
    return new Ask(
        text(told, "ask"),
        by[0],
        by[1],
        by[2],
        check(told),
        text(told, "answer"),
        new TreeSet<>(strings(told, "flags")),
        new TreeSet<>(strings(told, "withhold")));
  }

  private static Map<String, Object> check(Map<String, Object> told) {
    String[] does = text(told, "does").split(" ");
    String[] to = text(told, "to").split(" ");
    Map<String, Object> recipient = new LinkedHashMap<>();
    recipient.put("party", to[0]);
    recipient.put("identifiers", identifiers(strings(told, "whoIs")));
    recipient.put("actingFor", oneOf(told, "client", "stated"));
    recipient.put("office", to.length > 2 ? to[2] : null);
    recipient.put("verified", to[1]);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("act", does[0]);
    body.put("channel", does[1]);
    body.put("purpose", does[2]);
    body.put("about", maps(told, "about").stream().map(Incident::subject).toList());
    body.put("recipient", recipient);
    body.put("disclosing", strings(told, "tells"));
    body.put("destination", oneOf(told, "at", "kind"));
    body.put("urgency", does.length > 3 ? does[3] : "ROUTINE");
    body.put("reference", "story-1");
    if (told.containsKey("for")) {
      String[] staff = text(told, "for").split(" ");
      body.put("staff", Map.of("office", staff[0], "id", staff[1]));
    }
    return body;
  }

  private static Map<String, Object> subject(Map<String, Object> told) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("identifiers", identifiers(strings(told, "is")));
    subject.put("disclosing", told.get("tells"));
    return subject;
  }

  /** {@code {WORD: [identifiers]}} under its two names in the contract. */
  private static Map<String, Object> oneOf(Map<String, Object> told, String key, String name) {
    if (!told.containsKey(key)) {
      return Map.of(name, "NONE", "identifiers", List.of());
    }
    @SuppressWarnings("unchecked")
    Map<String, List<String>> one = (Map<String, List<String>>) told.get(key);
    String word = one.keySet().iterator().next();
    return Map.of(name, word, "identifiers", identifiers(one.get(word)));
  }

  private static List<Map<String, String>> identifiers(List<String> written) {
    return written.stream().map(Incident::identifier).toList();
  }

  private static Map<String, String> identifier(String written) {
    String[] schemeAndValue = written.split(" ", 2);
    String[] schemeAndPlace = schemeAndValue[0].split("@");
    Map<String, String> identifier = new LinkedHashMap<>();
    identifier.put("scheme", schemeAndPlace[0]);
    identifier.put("value", schemeAndValue[1]);
    if (schemeAndPlace.length > 1) {
      identifier.put("municipality", schemeAndPlace[1]);
    }
    return identifier;
  }

  /** Of the sample offices. */
  private static String municipalityOf(String office) {
    return switch (office.substring(0, 5)) {
      case "14101" -> "141011";
      case "14102" -> "141020";
      case "13112" -> "131121";
      case "13114" -> "131148";
      default -> throw new IllegalArgumentException(office);
    };
  }

  private static String text(Map<String, Object> told, String key) {
    return String.valueOf(told.get(key));
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Map<String, Object> told, String key) {
    return (List<String>) told.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> told, String key) {
    return (List<Map<String, Object>>) told.getOrDefault(key, List.of());
  }
}
