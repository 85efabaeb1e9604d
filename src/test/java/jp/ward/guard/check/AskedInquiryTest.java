package jp.ward.guard.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Counted;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Inquiry;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the limits count a question: spellings of one person meet, people apart do not. */
class AskedInquiryTest {

  private static final Office OFFICE = new Office("14101-welfare", "141011", "", "");

  @TempDir static Path folder;
  private static Identities identities;

  @BeforeEach
  void keys() throws IOException {
    if (identities == null) {
      KeyFolder.init(folder.resolve("keys"));
      Keys keys = new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
      Municipality ward = new Municipality("141011", "141003", "見本A区", 9);
      identities = new Identities(new Directory(List.of(), List.of(ward), List.of()), keys);
    }
  }

  private static IdentifierRef ref(Scheme scheme, String value) {
    String ward = scheme.isNumberedByMunicipality() ? "141011" : null;
    return identities
        .asked("", new Identifier(scheme, value, ward), new FieldProblems())
        .orElseThrow();
  }

  private static Counted counted(IdentifierRef... identifiers) {
    return inquiry(List.of(identifiers), List.of()).people().get(0);
  }

  private static Inquiry inquiry(List<IdentifierRef> about, List<IdentifierRef> client) {
    Question question =
        new Question(
            Act.ISSUE,
            Channel.COUNTER,
            "CERTIFICATE",
            List.of(new Question.Subject(about, Set.of())),
            new Question.Recipient(
                Party.AGENT, List.of(), Stated.WRITTEN, client, null, false, Verified.PHOTO_ID),
            new Question.Destination(DestinationKind.NONE, List.of()),
            Urgency.ROUTINE,
            new Question.Asker(List.of(), OFFICE.code(), false, false));
    Caller caller = new Caller("s-1", "s-1", Set.of(Group.STAFF), OFFICE, false);
    return CheckRequest.of(question, new Asker(caller, null, OFFICE), null, null, null).inquiry();
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS,2310017 1-1-5,2310017 1-1-5 X1",
    "ADDRESS,2310017 1-1-5 X1,2310017 1-1-5 X2",
    "ADDRESS,2310017 1-1-5-101,2310017 1-1-5-102",
    "ADDRESS,2310017 1-1-5 コーポ21,2310017 1-1-5 コーポ22",
    "ADDRESS,2310017 1-1-5 コーポ21 3,2310017 1-1-5 コーポ22 4",
    "ADDRESS,2310017 1-1-5,2310017 1-1-5 3階",
    "ADDRESS,2310017 123-1,2310017 123-2",
    "ADDRESS,2310017 123,2310017 123 X1",
    "NAME_DOB,サトウ ハナコ|1980-01-31,サトー ハナコ|1980-01-31",
    "NAME_DOB,オオノ ユウコ|1980-01-31,オノ ユコ|1980-01-31",
    "NAME_DOB,サトウ ハナコ|1980-01-31,サトウ ハナコ|1980-02-01",
    "NAME_DOB,アベ マリア アンナ|1980-01-31,アンナ アベ マリア|1980-01-31"
  })
  void spellings_of_one_person_are_counted_together(Scheme scheme, String one, String other) {
    assertEquals(true, meet(ref(scheme, one), ref(scheme, other)));
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS,2310017 1-1-5,2310017 1-2-5",
    "ADDRESS,2310017 1-1-5,2310018 1-1-5",
    "ADDRESS,2310017 1-1-5-101,2310017 1-2-5-101",
    "NAME_DOB,サトウ ハナコ|1980-01-31,スズキ ハナコ|1980-01-31",
    "PHONE,0900000001,0900000002"
  })
  void people_apart_are_not(Scheme scheme, String one, String other) {
    assertEquals(false, meet(ref(scheme, one), ref(scheme, other)));
  }

  private static boolean meet(IdentifierRef one, IdentifierRef other) {
    return !Collections.disjoint(counted(one).near(), counted(other).near());
  }

  @Test
  void what_stands_beside_a_number_is_counted_apart_and_shared() {
    IdentifierRef number = ref(Scheme.ATENA, "57110004");
    IdentifierRef here = ref(Scheme.ADDRESS, "2310017 1-1-5");
    IdentifierRef there = ref(Scheme.ADDRESS, "2310017 1-1-6");
    Counted one = counted(number, here, there, ref(Scheme.PHONE, "0450000001"));
    assertEquals(1, one.marks().size());
    assertEquals(Set.of(1, 2), Set.copyOf(one.apart().stream().map(Set::size).toList()));
    assertEquals(true, one.shared().containsAll(here.exact()));
    assertEquals(true, Collections.disjoint(one.near(), here.near()));
  }

  @Test
  void whom_the_recipient_acts_for_is_tried() {
    List<IdentifierRef> her = List.of(ref(Scheme.ATENA, "57110004"));
    Set<String> one = inquiry(her, List.of(ref(Scheme.PHONE, "0900000001"))).tried();
    Set<String> other = inquiry(her, List.of(ref(Scheme.PHONE, "0900000002"))).tried();
    assertEquals(1, one.size());
    assertNotEquals(one, other);
  }
}
