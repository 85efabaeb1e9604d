package jp.ward.guard.audit.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.record.RecordedDestination;
import jp.ward.guard.record.RecordedIdentifier;
import jp.ward.guard.record.RecordedPerson;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedRecipient;
import jp.ward.guard.testing.NewKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("記録された人は、いまの鍵の印で表される")
class AskedPersonTest {

  @TempDir Path folder;

  @BeforeEach
  void one_key() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
  }

  private Identities identities() {
    Keys keys = new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
    return new Identities(new Directory(List.of(), List.of(), List.of()), keys);
  }

  private static RecordedIdentifier recorded(Identities by, Scheme scheme, String value) {
    return RecordedIdentifier.of(
        by.asked("", new Identifier(scheme, value, null), new FieldProblems()).orElseThrow());
  }

  private static String stored(Identities by, Scheme scheme, String value) {
    return by.stored(
            "", new Identifier(scheme, value, null), new FieldProblems(), new FieldProblems())
        .orElseThrow()
        .get(0)
        .mark();
  }

  private static List<AskedPerson> in(Identities now, RecordedPerson... about) {
    return AskedPerson.in(
        new RecordedQuestion(
            Act.SEND,
            Channel.POST,
            "TAX_NOTICE",
            Urgency.ROUTINE,
            List.of(about),
            new RecordedRecipient(
                Party.SELF, null, Verified.NONE, List.of(), Stated.NONE, List.of()),
            new RecordedDestination(DestinationKind.NONE, List.of()),
            null,
            null),
        now);
  }

  private static List<Set<String>> marks(AskedPerson person) {
    return person.identifiers().stream().map(one -> one.exact()).toList();
  }

  @Test
  void each_has_their_own_marks_and_what_would_be_told_of_them() {
    Identities now = identities();
    List<AskedPerson> people =
        in(
            now,
            new RecordedPerson(
                List.of(recorded(now, Scheme.PHONE, "0900000001")), Set.of(Attribute.NAME)),
            new RecordedPerson(List.of(recorded(now, Scheme.PHONE, "0900000002")), Set.of()));
    assertEquals(Set.of("NAME"), people.get(0).disclosing());
    assertEquals(Set.of(), people.get(1).disclosing());
    assertEquals(List.of(Set.of(stored(now, Scheme.PHONE, "0900000001"))), marks(people.get(0)));
    assertEquals(List.of(Set.of(stored(now, Scheme.PHONE, "0900000002"))), marks(people.get(1)));
  }

  @Test
  void a_bare_name_finds_nobody_and_is_left_out() {
    Identities now = identities();
    RecordedPerson person =
        new RecordedPerson(
            List.of(
                recorded(now, Scheme.NAME, "ミホン ハナコ"), recorded(now, Scheme.PHONE, "0900000001")),
            Set.of());
    assertEquals(
        List.of(Scheme.PHONE),
        in(now, person).get(0).identifiers().stream().map(one -> one.scheme()).toList());
  }

  @Test
  void what_was_asked_under_an_older_key_is_found_by_the_mark_of_the_newest() throws IOException {
    RecordedIdentifier before = recorded(identities(), Scheme.PHONE, "0900000001");
    NewKeys.addIdentifierKey(folder.resolve("keys"), 2);
    Identities now = identities();
    RecordedPerson person = new RecordedPerson(List.of(before), Set.of());
    String newest = stored(now, Scheme.PHONE, "0900000001");
    assertEquals(List.of(Set.of(newest)), marks(in(now, person).get(0)));
    RecordedIdentifier since = recorded(now, Scheme.PHONE, "0900000001");
    assertEquals(2, since.marks().size());
    assertEquals(
        List.of(Set.of(newest)),
        marks(in(now, new RecordedPerson(List.of(since), Set.of())).get(0)));
  }

  @Test
  void marks_that_are_not_of_one_value_are_nobodys() throws IOException {
    NewKeys.addIdentifierKey(folder.resolve("keys"), 2);
    Identities now = identities();
    RecordedPerson person =
        new RecordedPerson(
            List.of(new RecordedIdentifier(Scheme.PHONE, "", Set.of("one", "another"))), Set.of());
    assertEquals(List.of(), in(now, person).get(0).identifiers());
  }
}
