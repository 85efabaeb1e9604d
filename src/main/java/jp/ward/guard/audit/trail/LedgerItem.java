package jp.ward.guard.audit.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Stored;

/**
 * An entry of the ledger as oversight reads it.
 *
 * @param content what the ledger keeps; missing where it is destroyed or not as it was written
 */
public record LedgerItem(Stored stored, JsonNode content) {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<String> TIES =
      Stream.of(Kind.TIE_DECLARED, Kind.TIE_END_ASKED, Kind.TIE_ENDED, Kind.TIE_END_REFUSED)
          .map(Enum::name)
          .collect(Collectors.toSet());

  private static final Set<String> NOT_PASSED =
      Stream.of(Outcome.DUAL_APPROVAL_REQUIRED, Outcome.WRITTEN_REQUEST_REQUIRED, Outcome.BLOCK)
          .map(Enum::name)
          .collect(Collectors.toSet());

  public static LedgerItem of(Stored stored) {
    try {
      JsonNode content = stored.content() == null ? null : JSON.readTree(stored.content());
      return new LedgerItem(stored, content == null ? MissingNode.getInstance() : content);
    } catch (IOException unlikeAnyEntry) { // the verification of the ledger names it
      return new LedgerItem(stored, MissingNode.getInstance());
    }
  }

  public long entry() {
    return stored.entry();
  }

  public Instant at() {
    return stored.guardTime();
  }

  public boolean is(Kind kind) {
    return stored.kind().equals(kind.name());
  }

  public boolean isIntact() {
    return content.isObject();
  }

  /** Whether it is a question and its answer, as a check writes them. */
  public boolean isCheck() {
    return is(Kind.CHECK)
        && asked("act") != null
        && asked("channel") != null
        && answered("verdict") != null;
  }

  /** The natural person or, where nobody is named, the system that acted; null where none did. */
  public Person actor() {
    JsonNode by = by();
    if (by.path("isSystem").asBoolean() && by.path("staff").isTextual()) {
      return Person.namedBySystem(by.path("staff").asText());
    }
    return by.path("upn").isTextual()
        ? new Person(by.path("sub").asText(null), by.path("upn").asText())
        : null;
  }

  /** The system that asked, for somebody or for nobody; null where a person asked himself. */
  public Person system() {
    return by().path("isSystem").asBoolean()
        ? Person.namedBySystem(by().path("upn").asText())
        : null;
  }

  /** The id that people know him by, or null. */
  public String actorId() {
    Person actor = actor();
    return actor == null ? null : actor.upn();
  }

  private JsonNode by() {
    return content.path("by").isObject() ? content.path("by") : content;
  }

  /** A word of the question of a check, or null. */
  public String asked(String field) {
    return content.path("question").path(field).asText(null);
  }

  /** A word of the answer of a check, or null. */
  public String answered(String field) {
    return content.path("answer").path(field).asText(null);
  }

  /** Whether it is an answer that did not let the act go on. */
  public boolean isStopped() {
    return NOT_PASSED.contains("" + answered("verdict"));
  }

  public Set<String> flags() {
    Set<String> flags = new LinkedHashSet<>();
    content.path("answer").path("flags").forEach(one -> flags.add(one.asText()));
    return flags;
  }

  /** Whether it was left to a manager, drawn or in the asker's own case (rule 29). */
  public boolean isReferred() {
    return flags().contains(Flag.REFER_TO_MANAGER.name());
  }

  /** Ids of the measures that an answer or an approval rests on. */
  public List<String> measures() {
    List<String> ids = new ArrayList<>();
    content.path("measures").forEach(one -> ids.add(one.isTextual() ? one.asText() : id(one)));
    ids.addAll(texts(content.path("incident").path("measures")));
    if (content.path("measure").isTextual()) {
      ids.add(content.path("measure").asText());
    }
    return ids;
  }

  private static String id(JsonNode measure) {
    return measure.path("id").asText();
  }

  /** A word of the entry itself, or null. */
  public String word(String field) {
    return content.path(field).asText(null);
  }

  /** The code under which an inquiry was handed over, or null. */
  String handover() {
    return is(Kind.CHECK)
        ? content.path("answer").path("handover").path("code").asText(null)
        : null;
  }

  /** The marks of each number of everybody whom the entry names, one for each key there was. */
  List<Set<String>> marks() {
    return content.findValues("marks").stream().map(LedgerItem::texts).toList();
  }

  /** The marks of everybody whom the entry names, once each. */
  Set<String> allMarks() {
    Set<String> all = new LinkedHashSet<>();
    marks().forEach(all::addAll);
    return all;
  }

  /** The marks of everybody in an incident, and how many keys there were; empty for none. */
  Map<Integer, Set<String>> incidentMarks() {
    JsonNode file = content.path("incident");
    return file.isObject()
        ? Map.of(file.path("depth").asInt(1), texts(file.path("everybody")))
        : Map.of();
  }

  /** Whether somebody declared a tie with it, asked for its end, or ended it. */
  boolean isOfTie() {
    return TIES.contains(stored.kind());
  }

  /** The marks of the resident to whom a tie was declared, by how many keys there were. */
  Map<Integer, Set<String>> tieMarks() {
    Map<Integer, Set<String>> marks = new TreeMap<>();
    if (is(Kind.TIE_DECLARED)) {
      for (JsonNode one : content.path("identifiers")) {
        marks
            .computeIfAbsent(one.path("depth").asInt(1), depth -> new LinkedHashSet<>())
            .add(one.path("mark").asText());
      }
    }
    return marks;
  }

  /** The marks of the residents an incident is reported about; empty for none. */
  Set<String> incidentAbout() {
    return texts(content.path("incident").path("about"));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  /** Marks of the residents asked about. */
  public Set<String> aboutMarks() {
    Set<String> marks = new LinkedHashSet<>();
    people().forEach(marks::addAll);
    return marks;
  }

  /** For each resident asked about all marks. */
  public List<Set<String>> people() {
    List<Set<String>> people = new ArrayList<>();
    for (JsonNode one : content.path("question").path("about")) {
      Set<String> marks = new LinkedHashSet<>();
      collect(one.path("identifiers"), marks);
      people.add(marks);
    }
    return people;
  }

  /** The marks of each identifier asked about, without bare names, which find nobody. */
  List<Set<String>> aboutEach() {
    List<Set<String>> each = new ArrayList<>();
    for (JsonNode person : content.path("question").path("about")) {
      for (JsonNode one : person.path("identifiers")) {
        if (!Scheme.NAME.name().equals(one.path("scheme").asText())) {
          each.add(texts(one.path("marks")));
        }
      }
    }
    return each;
  }

  /** Whether a resident asked about is named by a staff id. */
  public boolean namesByStaffId() {
    return content.path("question").path("about").findValuesAsText("scheme").contains("STAFF");
  }

  private static void collect(JsonNode identifiers, Set<String> marks) {
    identifiers.forEach(one -> one.path("marks").forEach(mark -> marks.add(mark.asText())));
  }

  /** Prints the entry and nothing of its content. */
  @Override
  public String toString() {
    return stored.toString();
  }
}
