package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Guard;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.ledger.SealedTable;
import jp.ward.guard.testing.NewKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that a rotation left behind, on either side: a check and all other rooms say the same. */
@DisplayName("古い鍵の印が残っていても、関係の申告と措置は出会う")
class OlderMarksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Person ME = new Person("sub-me", "me");
  private static final String HER = "0900000011";
  private static final String HIM = "0900000012";
  private static final String OTHER = "0900000013";

  @TempDir Path folder;

  private Identities before;
  private Identities now;

  @BeforeEach
  void keys() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    before = identities();
    NewKeys.addIdentifierKey(folder.resolve("keys"), 2);
    now = identities();
  }

  private Identities identities() {
    Keys keys = new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
    return new Identities(new Directory(List.of(), List.of(), List.of()), keys);
  }

  private static List<KnownRef> stored(Identities by, String phone) {
    return by.stored(
            "", new Identifier(Scheme.PHONE, phone, null), new FieldProblems(), new FieldProblems())
        .orElseThrow();
  }

  private static IdentifierRef asked(Identities by, String phone) {
    Identifier raw = new Identifier(Scheme.PHONE, phone, null);
    return by.asked("", raw, new FieldProblems()).orElseThrow();
  }

  private static Map<String, Object> part(long person, String side, String kind, KnownRef ref) {
    Map<String, Object> part = new HashMap<>();
    part.put("side", side);
    part.put("person_no", person);
    part.put("of_respondent", 0L);
    part.put("kind", kind);
    part.put("scheme", ref.scheme().name());
    part.put("numbered_by", ref.numberedBy());
    part.put("mark", ref.mark());
    part.put("whole_mark", ref.whole());
    part.put("depth", (long) ref.depth());
    part.put("confirmed", true);
    part.put("entered_by_officer", true);
    return part;
  }

  /** Protects her from him, as a row that was sealed under these keys. */
  private static SealedItem measure(Identities by, boolean isGenuine) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "msr_1");
    values.put("version", 1L);
    values.put("state", "ACTIVE");
    values.put("end_date", TODAY.plusDays(1));
    values.put("municipality", "141011");
    values.put("responsible_office", "14101-civil");
    values.put("registered_address", "UNKNOWN");
    values.put("name_concealed", false);
    values.put("concealed_offices", "");
    List<Map<String, Object>> parts =
        List.of(
            part(1, "PROTECTED", "APPLICANT", stored(by, HER).get(0)),
            part(2, "RESPONDENT", "", stored(by, HIM).get(0)));
    return new SealedItem(SealedTable.MEASURE, "msr_1", values, parts, "", isGenuine);
  }

  /** The register's rows of one measure and of one tie of mine, without a database. */
  private final class World {

    private final SealedItem measure;
    private final DeclaredTies ties;
    private final Parties parties;

    World(SealedItem measure, Identities tied, String phone) {
      this.measure = measure;
      MarkStore marks =
          new MarkStore(null) {
            @Override
            int greatestDepth(Class<? extends MarkedRow> kind) {
              return 2;
            }
          };
      this.ties = new DeclaredTies(new Ties(tied, phone), marks, now);
      this.parties = new Parties(now, ties, new Register(measure), marks);
    }

    OwnMarks marks() {
      return parties.marksOf(ME);
    }

    boolean isNamed() {
      return parties.namingsOf(marks()).firm().contains("msr_1");
    }

    List<MeasureSnapshot> measures() {
      return SealedMeasures.all(List.of(measure), TODAY, now);
    }

    /** As the check path asks: with the ties as they were read. */
    boolean refers(String about) {
      List<IdentifierRef> staff = List.of(now.staff("me"), now.staff("sub-me"));
      Set<String> own =
          staff.stream().flatMap(one -> one.exact().stream()).collect(Collectors.toSet());
      List<List<KnownRef>> declared =
          ties.declaredBy(own).values().stream().flatMap(List::stream).toList();
      Question question =
          new Question(
              Act.VIEW,
              Channel.DESK,
              "RECORD_CHECK",
              List.of(new Question.Subject(List.of(asked(now, about)), Set.of())),
              new Question.Recipient(
                  Party.STAFF, List.of(), Stated.NONE, List.of(), null, false, Verified.NONE),
              new Question.Destination(DestinationKind.NONE, List.of()),
              Urgency.ROUTINE,
              new Question.Asker(staff, "14101-tax", false, false, declared));
      return !Guard.mayNotHandle(question, measures()).isEmpty();
    }
  }

  private static final class Ties extends TieStore {

    private final Identities by;
    private final String phone;

    Ties(Identities by, String phone) {
      super(null);
      this.by = by;
      this.phone = phone;
    }

    @Override
    List<TieLine> linesOf(Collection<String> staffMarks) {
      String mine = by.storedStaff("me").mark();
      return staffMarks.contains(mine)
          ? stored(by, phone).stream().map(ref -> new TieLine(mine, "tie_1", ref)).toList()
          : List.of();
    }

    @Override
    List<SealedItem> tie(String id) {
      return stored(by, phone).stream().map(ref -> row(ref)).toList();
    }

    private static SealedItem row(KnownRef ref) {
      Map<String, Object> values = part(0, "", "", ref);
      values.put("of_staff", false);
      return new SealedItem(SealedTable.TIE_MARK, "tim_1", values, List.of(), "", true);
    }
  }

  private static final class Register extends MeasureStore {

    private final SealedItem measure;

    Register(SealedItem measure) {
      super(null);
      this.measure = measure;
    }

    @Override
    List<SealedItem> holding(Collection<String> marks) {
      return measure.parts().stream().anyMatch(part -> marks.contains(part.get("mark")))
          ? List.of(measure)
          : List.of();
    }

    @Override
    List<SealedItem> these(Collection<String> ids) {
      return ids.contains("msr_1") ? List.of(measure) : List.of();
    }

    @Override
    List<String> idsBelow(int depth) {
      return measure.parts().stream().anyMatch(part -> (Long) part.get("depth") < depth)
          ? List.of("msr_1")
          : List.of();
    }
  }

  private void allSayIn(SealedItem measure, Identities tied) {
    World his = new World(measure, tied, HIM);
    assertTrue(his.refers(HER), "a check");
    assertTrue(
        his.marks().areIn(CaseMarks.about(asked(now, HER).exact()), his.measures()), "a case");
    assertTrue(his.isNamed(), "the register's door");
    assertTrue(his.refers(HIM));
    World others = new World(measure, tied, OTHER);
    assertFalse(others.refers(HER));
    assertFalse(others.marks().areIn(CaseMarks.about(asked(now, HER).exact()), others.measures()));
    assertFalse(others.isNamed());
  }

  @Test
  void a_tie_of_an_older_key_meets_a_measure_of_the_newest() {
    allSayIn(measure(now, true), before);
    allSayIn(measure(now, false), before);
  }

  @Test
  void a_tie_of_the_newest_key_meets_a_measure_of_an_older() {
    allSayIn(measure(before, true), now);
    allSayIn(measure(before, false), now);
  }

  @Test
  void both_of_one_key_meet_as_before() {
    allSayIn(measure(now, true), now);
    allSayIn(measure(before, false), before);
  }

  @Test
  void a_handover_and_the_end_of_a_tie_are_found_by_a_tie_of_an_older_key() {
    OwnMarks own = new World(measure(now, true), before, OTHER).marks();
    Set<String> handedOver = now.carriedOn(asked(before, OTHER).exact(), 1);
    assertTrue(own.areInOrAmong(CaseMarks.about(handedOver), List.of()), "asked before");
    assertTrue(
        own.areInOrAmong(CaseMarks.about(asked(now, OTHER).exact()), List.of()), "asked since");
    assertTrue(own.areInOrAmong(CaseMarks.about(endOf(now, OTHER)), List.of()));
    assertFalse(own.areInOrAmong(CaseMarks.about(endOf(now, HER)), List.of()));
  }

  @Test
  void the_end_of_a_tie_of_an_older_key_is_found_by_one_of_the_newest() {
    OwnMarks own = new World(measure(now, true), now, OTHER).marks();
    assertTrue(own.areInOrAmong(CaseMarks.about(endOf(before, OTHER)), List.of()));
    assertFalse(own.areInOrAmong(CaseMarks.about(endOf(before, HER)), List.of()));
  }

  /** Marks of the resident of a tie whose end waits. */
  private Set<String> endOf(Identities tied, String phone) {
    return new World(measure(now, true), tied, phone).ties.find("tie_1").orElseThrow().resident();
  }

  @Test
  void what_is_no_mark_is_left_as_it_stands() {
    KnownRef none = new KnownRef(Scheme.PHONE, "", "*no mark*", true, 1);
    assertEquals(List.of(none), StoredMarks.of(none, now));
    KnownRef deep = new KnownRef(Scheme.PHONE, "", "bWFyaw", true, -3);
    assertEquals(List.of(deep), StoredMarks.of(deep, now));
  }
}
