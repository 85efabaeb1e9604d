package jp.ward.guard.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.SharedAccounts;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.IdentifiersForm;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.web.DocumentForm;
import jp.ward.guard.web.Fields;

/**
 * Reads one check as sent (contract 4.3); every problem is collected, none echoes a value. Held by
 * BadQuestionStoryTest.
 */
final class CheckForm {

  private static final int MOST_PEOPLE = 50;
  private static final int MOST_OF_A_SCHEME = 5;

  private final Directory directory;
  private final Identities identities;
  private final SharedAccounts sharedAccounts;
  private final Caller caller;
  private final FieldProblems problems;

  CheckForm(
      Directory directory,
      Identities identities,
      SharedAccounts sharedAccounts,
      Caller caller,
      FieldProblems problems) {
    this.directory = directory;
    this.identities = identities;
    this.sharedAccounts = sharedAccounts;
    this.caller = caller;
    this.problems = problems;
  }

  /** The question; whatever it is, it counts only while no problem was collected. */
  CheckRequest read(Fields form) {
    Act act = form.oneOf("act", Act.class, null);
    Channel channel = form.oneOf("channel", Channel.class, null);
    String purpose = purpose(form);
    Urgency urgency = form.oneOf("urgency", Urgency.class, Urgency.ROUTINE);
    String reference = reference(form, act);
    Asker asker = new AskerForm(directory, sharedAccounts, caller).read(form, act, channel);
    Set<Attribute> disclosing = form.setOf("disclosing", Attribute.class);
    List<Question.Subject> about = about(form, disclosing);
    Fields recipientForm = form.object("recipient");
    Question.Recipient recipient = recipient(recipientForm, asker.office());
    Question.Destination destination = destination(form);
    String handover = form.text("handover", false, 64);
    String approval = form.text("approval", false, 64);
    asker.requireOneFor(act, handover != null || approval != null);
    FittingActs.check(form, recipientForm, act, channel, recipient.party());
    List<IdentifierRef> staff = staffOf(asker);
    Question.Asker askedBy =
        new Question.Asker(
            staff,
            asker.office().code(),
            CheckRights.isOfficer(caller),
            false); // drawn under the head lock, with the persons whom a handover adds
    Question question =
        new Question(
            act,
            channel,
            purpose,
            purpose != null && directory.isContinuity(purpose),
            about,
            recipient,
            destination,
            urgency,
            askedBy,
            null,
            new OriginForm(directory, identities, problems).read(form, act),
            DocumentForm.read(form));
    return CheckRequest.of(question, asker, reference, handover, approval);
  }

  private String purpose(Fields form) {
    String purpose = form.text("purpose", true, 64);
    if (purpose != null && !directory.isPurpose(purpose)) {
      form.refuse("purpose", "Use a code of policies/purposes.csv. 用途の符号を確認してください。");
    }
    return purpose;
  }

  private String reference(Fields form, Act act) {
    String reference = form.text("reference", act == Act.VIEW || act == Act.LIST, 64);
    if (identities.holdsPersonalNumber(reference)) {
      form.refuse("reference", "Not accepted: send your office's own reference. 所属の記録の番号にしてください。");
    }
    return reference;
  }

  private List<Question.Subject> about(Fields form, Set<Attribute> common) {
    List<Question.Subject> about = new ArrayList<>();
    for (Fields one : form.objects("about", 1, MOST_PEOPLE)) {
      boolean own = !one.isNull("disclosing");
      Set<Attribute> disclosing = one.setOf("disclosing", Attribute.class);
      List<IdentifierRef> identifiers = new IdentifiersForm(identities, problems).resident(one);
      refuseSearch(one, identifiers);
      about.add(new Question.Subject(identifiers, own ? disclosing : common));
    }
    return about;
  }

  /** A person has a few addresses and telephones; whoever sends many looks for a person. */
  private static void refuseSearch(Fields one, List<IdentifierRef> identifiers) {
    boolean isSearch =
        identifiers.stream()
            .map(IdentifierRef::scheme)
            .filter(scheme -> !scheme.isStrong())
            .collect(Collectors.groupingBy(scheme -> scheme, Collectors.counting()))
            .values()
            .stream()
            .anyMatch(values -> values > MOST_OF_A_SCHEME);
    if (isSearch) {
      one.refuse(
          "identifiers",
          ("Send at most %d values of one scheme for one person: name others as people of their"
                  + " own. 一人につき同じ種類は%d件までです。別の人は分けてください。")
              .formatted(MOST_OF_A_SCHEME, MOST_OF_A_SCHEME));
    }
  }

  private Question.Recipient recipient(Fields form, Office askers) {
    Party party = form.oneOf("party", Party.class, null);
    Optional<Fields> client = form.optionalObject("actingFor");
    String code = form.text("office", party == Party.OFFICE, 64);
    Optional<Office> office = Optional.ofNullable(code).flatMap(directory::office);
    if (code != null && office.isEmpty()) {
      form.refuse("office", "Name an office of policies/offices.csv. 登録のある所属にしてください。");
    }
    return new Question.Recipient(
        party,
        new IdentifiersForm(identities, problems).person(form, "identifiers"),
        client.map(one -> one.oneOf("stated", Stated.class, Stated.NONE)).orElse(Stated.NONE),
        client
            .map(one -> new IdentifiersForm(identities, problems).read(one, "identifiers"))
            .orElse(List.of()),
        code,
        office.map(one -> directory.sameCity(one, askers)).orElse(false),
        form.oneOf("verified", Verified.class, Verified.NONE));
  }

  private Question.Destination destination(Fields form) {
    Optional<Fields> place = form.optionalObject("destination");
    if (place.isEmpty()) {
      return new Question.Destination(DestinationKind.NONE, List.of());
    }
    DestinationKind kind = place.get().oneOf("kind", DestinationKind.class, DestinationKind.NONE);
    List<IdentifierRef> identifiers =
        new IdentifiersForm(identities, problems).read(place.get(), "identifiers");
    if (kind == DestinationKind.NONE && !identifiers.isEmpty()) {
      place.get().refuse("kind", "Say what kind of destination it is. 宛先の種類を示してください。");
    }
    return new Question.Destination(kind, identifiers);
  }

  private List<IdentifierRef> staffOf(Asker asker) {
    List<IdentifierRef> staff = new ArrayList<>();
    if (asker.staff() != null) {
      staff.add(identities.staff(asker.staff()));
    }
    if (!caller.isSystem()) {
      staff.add(identities.staff(caller.upn()));
      staff.add(identities.staff(caller.sub()));
    }
    return staff;
  }
}
