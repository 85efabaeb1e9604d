package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Stored;

/**
 * An entry of the ledger, read: who acted, whom and which measures it names, and of a check all
 * that is kept of it.
 *
 * <p>INVARIANT: what is in a form that this guard doesn't know counts as unreadable, and still
 * names whom it names, so that it is kept from who is in the case. Held by RecordedEntryTest.
 */
public final class RecordedEntry {

  private static final Set<String> TIES =
      Stream.of(Kind.TIE_DECLARED, Kind.TIE_END_ASKED, Kind.TIE_ENDED, Kind.TIE_END_REFUSED)
          .map(Enum::name)
          .collect(Collectors.toSet());

  private final Stored stored;
  private final JsonNode written;
  private final RecordedCheck check;
  private final RecordedQuestion question;
  private final boolean intact;

  private RecordedEntry(Stored stored, JsonNode written) {
    this.stored = stored;
    this.written = written;
    boolean known = RecordForm.isKnown(written);
    boolean isCheck = stored.kind().equals(Kind.CHECK.name());
    boolean asks = known && !isCheck && written.path("question").isObject();
    this.check = known && isCheck ? RecordForm.check(written).orElse(null) : null;
    this.question =
        asks
            ? RecordForm.question(written.path("question")).orElse(null)
            : ofCheck(RecordedCheck::question);
    this.intact = known && (isCheck ? check != null : !asks || question != null);
  }

  public static RecordedEntry of(Stored stored) {
    return new RecordedEntry(stored, RecordForm.content(stored.content()));
  }

  public Stored stored() {
    return stored;
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

  /** Whether its content is there, in a form that this guard knows. */
  public boolean isIntact() {
    return intact;
  }

  /** Whether it is a question and its answer, as a check writes them. */
  public boolean isCheck() {
    return check != null;
  }

  /** What is kept of a check; empty for another kind, and where it can't be read. */
  public Optional<RecordedCheck> check() {
    return Optional.ofNullable(check);
  }

  /** What is kept of an entry that is known to be a check. */
  public RecordedCheck asCheck() {
    return check().orElseThrow(() -> new IllegalStateException(stored + " is no check record"));
  }

  /** A part of a check; null for another kind, and where it can't be read. */
  public <T> T ofCheck(Function<RecordedCheck, T> part) {
    return check == null ? null : part.apply(check);
  }

  /** The question of a check, or the one that another entry is about; empty for none. */
  public Optional<RecordedQuestion> question() {
    return Optional.ofNullable(question);
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

  /** The system that asked, for somebody or for nobody; null where a person asked. */
  public Person system() {
    return by().path("isSystem").asBoolean()
        ? Person.namedBySystem(by().path("upn").asText())
        : null;
  }

  /** Whether a system asked for nobody. */
  public boolean isOfMachine() {
    return system() != null && !by().path("staff").isTextual();
  }

  /** The id that people know the actor by, or null. */
  public String actorId() {
    Person actor = actor();
    return actor == null ? null : actor.upn();
  }

  private JsonNode by() {
    return written.path("by").isObject() ? written.path("by") : written;
  }

  /** Whether it is an answer that did not let the act go on. */
  public boolean isStopped() {
    return check != null && check.answer().stops();
  }

  public Set<String> flags() {
    return check == null ? Set.of() : names(check.answer().flags());
  }

  /** The code under which an inquiry was handed over, or null. */
  public String handover() {
    return check == null || check.answer().handover() == null
        ? null
        : check.answer().handover().code();
  }

  /** Whether it was left to a manager, drawn or in the asker's own case (rule 29). */
  public boolean isReferred() {
    return check != null && check.answer().flags().contains(Flag.REFER_TO_MANAGER);
  }

  /** Codes as text, in their order. */
  public static Set<String> names(Set<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Ids of the measures that it rests on or is about. */
  public List<String> measures() {
    List<String> ids = new ArrayList<>();
    written.path("measures").forEach(one -> ids.add(one.isTextual() ? one.asText() : id(one)));
    ids.addAll(incident().measures());
    if (written.path("measure").isTextual()) {
      ids.add(written.path("measure").asText());
    }
    return ids;
  }

  private static String id(JsonNode measure) {
    return measure.path("id").asText();
  }

  /** The marks of each number of everybody whom the entry names, one for each key there was. */
  public List<Set<String>> marks() {
    return written.findValues("marks").stream().map(RecordedTexts::of).toList();
  }

  /** The marks of everybody whom the entry names, once each. */
  public Set<String> allMarks() {
    return marks().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** For each resident asked about all marks. */
  public List<Set<String>> people() {
    return question == null
        ? List.of()
        : question.about().stream().map(RecordedEntry::marksOf).toList();
  }

  private static Set<String> marksOf(RecordedPerson person) {
    return person.identifiers().stream()
        .flatMap(one -> one.marks().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The marks of each identifier asked about, without bare names, which find nobody. */
  public List<Set<String>> aboutEach() {
    return marks(question == null ? List.of() : question.about());
  }

  /** As {@link #aboutEach}, and of everybody to whom goes what is passed on. */
  public List<Set<String>> concernedEach() {
    return marks(question == null ? List.of() : question.concerned());
  }

  private static List<Set<String>> marks(List<RecordedPerson> persons) {
    return persons.stream()
        .flatMap(one -> one.identifiers().stream())
        .filter(RecordedIdentifier::finds)
        .map(RecordedIdentifier::marks)
        .toList();
  }

  /** The incident that it opened; one of nothing for any other entry. */
  public RecordedIncident incident() {
    return RecordedIncident.of(written.path("incident"));
  }

  /** Whether somebody declared a tie with it, asked for its end, or ended it. */
  public boolean isOfTie() {
    return TIES.contains(stored.kind());
  }

  /** The identifiers of the resident to whom a tie was declared; empty for none. */
  public List<RecordedMark> tie() {
    return is(Kind.TIE_DECLARED) ? RecordedMark.in(written.path("identifiers")) : List.of();
  }

  /** What it changed of the register; nothing for an entry that changes none. */
  public RecordedChange change() {
    return RecordedChange.of(content().path("what"));
  }

  /** Both views of a handover; of nobody for an entry that is no acknowledgement. */
  public RecordedViews views() {
    return RecordedViews.of(content());
  }

  /** The number of the entry that it signs off; 0 for none. */
  public long signsOff() {
    return is(Kind.AUDIT_REVIEWED) ? content().path("entry").asLong() : 0;
  }

  /** What somebody noted who ended or signed off something, or null. */
  public String note() {
    return word("note");
  }

  /** The id of the check that it follows from, or null. */
  public String checkId() {
    return word("check");
  }

  /** The id of the approval that it follows from, or null. */
  public String approvalId() {
    return word("approval");
  }

  /** The caller's own reference of what it is about, or null. */
  public String reference() {
    return check == null ? word("reference") : check.reference();
  }

  /** A word of an entry that is no check, or null. */
  public String word(String field) {
    return content().path(field).asText(null);
  }

  /** What the room that wrote an entry keeps of it: missing for a check, which has its type. */
  public JsonNode content() {
    return intact && !is(Kind.CHECK) ? written : MissingNode.getInstance();
  }

  /** Prints the entry and nothing of its content. */
  @Override
  public String toString() {
    return stored.toString();
  }
}
