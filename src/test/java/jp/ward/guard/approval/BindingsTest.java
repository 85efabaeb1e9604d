package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("承認は、ひとつの問いとその時の措置・規程に結び付く")
class BindingsTest {

  @TempDir Path temp;
  private Bindings bindings;

  @BeforeEach
  void keys() throws IOException {
    KeyFolder.init(temp.resolve("keys"));
    bindings = new Bindings(new Keys(KeyFolder.read(temp.resolve("keys"), new ArrayList<>())));
  }

  private static IdentifierRef ref(Scheme scheme, String... marks) {
    return new IdentifierRef(scheme, "", Set.of(marks), Set.of(marks));
  }

  private static Question.Subject subject(Set<Attribute> told, IdentifierRef... refs) {
    return new Question.Subject(List.of(refs), told);
  }

  private static final IdentifierRef HER = ref(Scheme.ATENA, "her", "her2");
  private static final IdentifierRef HER_NAME = ref(Scheme.NAME_DOB, "name");
  private static final IdentifierRef CHILD = ref(Scheme.ATENA, "child");

  private static Question question(
      Act act, List<Question.Subject> about, List<IdentifierRef> to, String office) {
    return new Question(
        act,
        Channel.PHONE,
        "SCHOOL_ENROLMENT",
        about,
        new Question.Recipient(
            Party.SCHOOL, to, Stated.NONE, List.of(), null, false, Verified.NONE),
        new Question.Destination(DestinationKind.NONE, List.of()),
        Urgency.ROUTINE,
        new Question.Asker(List.of(), office, false, false));
  }

  private static Question usual(List<Question.Subject> about) {
    return question(Act.CONTACT, about, List.of(), "14101-welfare");
  }

  private static MeasureSnapshot measure(String id, long version) {
    return new MeasureSnapshot(
        id,
        version,
        MeasureState.ACTIVE,
        "141011",
        "14101-civil",
        RegisteredAddress.UNKNOWN,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static final Set<Attribute> NAME = Set.of(Attribute.NAME);

  @Test
  void the_order_in_which_it_is_written_does_not_matter() {
    Question one = usual(List.of(subject(NAME, HER, HER_NAME), subject(Set.of(), CHILD)));
    Question other = usual(List.of(subject(Set.of(), CHILD), subject(NAME, HER_NAME, HER)));
    MeasureSnapshot first = measure("msr_1", 1);
    MeasureSnapshot second = measure("msr_2", 4);
    assertEquals(
        bindings.of(one, "case-7", List.of(first, second), "h"),
        bindings.of(other, "case-7", List.of(second, first), "h"));
  }

  @Test
  void whatever_differs_makes_another_binding() {
    Question usual = usual(List.of(subject(NAME, HER)));
    List<MeasureSnapshot> known = List.of(measure("msr_1", 1));
    List<String> all =
        List.of(
            bindings.of(usual, "case-7", known, "h"),
            bindings.of(usual, "case-8", known, "h"),
            bindings.of(usual, null, known, "h"),
            bindings.of(usual, "case-7", known, "other policy"),
            bindings.of(usual, "case-7", List.of(measure("msr_1", 2)), "h"),
            bindings.of(usual, "case-7", List.of(), "h"),
            bindings.of(usual(List.of(subject(Set.of(), HER))), "case-7", known, "h"),
            bindings.of(
                usual(List.of(subject(NAME, HER), subject(NAME, CHILD))), "case-7", known, "h"),
            bindings.of(usual(List.of(subject(NAME, HER, CHILD))), "case-7", known, "h"),
            bindings.of(
                question(Act.SEND, usual.about(), List.of(), "14101-welfare"),
                "case-7",
                known,
                "h"),
            bindings.of(
                question(Act.CONTACT, usual.about(), List.of(CHILD), "14101-welfare"),
                "case-7",
                known,
                "h"),
            bindings.of(
                question(Act.CONTACT, usual.about(), List.of(), "14101-tax"),
                "case-7",
                known,
                "h"));
    assertEquals(all.size(), new HashSet<>(all).size());
  }

  private static Frame same(String kind) {
    return new Frame("reduction/v1").text(kind);
  }

  @Test
  void a_reduction_is_the_same_by_measure_effect_and_what_it_changes() {
    String end = bindings.reduction("msr_1", "measure", same("END"));
    assertTrue(end.matches("[A-Za-z0-9_-]{43}"));
    assertEquals(end, bindings.reduction("msr_1", "measure", same("END")));
    assertEquals(
        4,
        Set.of(
                end,
                bindings.reduction("msr_2", "measure", same("END")),
                bindings.reduction("msr_1", "other", same("END")),
                bindings.reduction("msr_1", "measure", same("SHORTEN")))
            .size());
  }
}
