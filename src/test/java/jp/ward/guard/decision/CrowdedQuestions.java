package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.testing.Marked;

/** Questions of every kind that the service accepts, about people of a crowded world. */
final class CrowdedQuestions {

  private static final List<Channel> USUAL =
      List.of(Channel.COUNTER, Channel.POST, Channel.PHONE, Channel.ONLINE);
  private static final List<Act> TELLING =
      List.of(Act.ISSUE, Act.SEND, Act.CONTACT, Act.ANSWER, Act.FORWARD);

  private static final Question.Destination NOWHERE =
      new Question.Destination(DestinationKind.NONE, List.of());
  private static final List<Act> SURE = List.of(Act.ISSUE, Act.ISSUE, Act.SEND);

  private final CrowdedWorld world;

  CrowdedQuestions(CrowdedWorld world) {
    this.world = world;
  }

  Question question(List<MeasureSnapshot> register) {
    boolean sureWay = world.oneIn(2);
    Act act =
        sureWay ? world.any(SURE) : world.oneIn(3) ? world.any(Act.class) : world.any(TELLING);
    Channel channel = sureWay ? Channel.COUNTER : channel(act);
    List<Integer> persons = new ArrayList<>(List.of(world.person()));
    while (world.oneIn(3)) {
      persons.add(world.person());
    }
    List<Subject> about =
        persons.stream().map(one -> new Subject(findable(one), world.declared())).toList();
    Question question =
        new Question(
            act,
            channel,
            "CERTIFICATE",
            about,
            recipient(act, channel, persons, about),
            sureWay ? NOWHERE : destination(),
            world.oneIn(8) ? Urgency.EMERGENCY : Urgency.ROUTINE,
            new Question.Asker(
                world.oneIn(8)
                    ? List.of(Marked.staff("s-" + world.person()).asked())
                    : List.of(Marked.staff("s-x").asked()),
                world.office(),
                world.oneIn(4),
                false,
                List.of()));
    if (world.oneIn(3)) {
      question = question.continuing();
    }
    if (act == Act.FORWARD) {
      question = question.from(source());
    }
    return world.oneIn(6) ? quoting(question, register) : question;
  }

  private Question.Source source() {
    List<IdentifierRef> from =
        world.oneIn(4) ? List.of() : world.asked(world.description(world.person()));
    return new Question.Source(world.any(Party.class), from, null, world.any(Verified.class));
  }

  private List<IdentifierRef> findable(int person) {
    return world.asked(world.description(person));
  }

  private Channel channel(Act act) {
    if (act == Act.VIEW || act == Act.LIST) {
      return Channel.DESK;
    }
    if (act == Act.EXCHANGE) {
      return Channel.SYSTEM;
    }
    Channel channel = world.oneIn(2) ? world.any(USUAL) : world.any(Channel.class);
    return channel == Channel.DESK ? Channel.POST : channel;
  }

  private Question.Recipient recipient(
      Act act, Channel channel, List<Integer> persons, List<Subject> about) {
    Party party = world.oneIn(2) ? world.any(Party.class) : Party.SELF;
    if (act == Act.VIEW) {
      party = Party.STAFF;
    } else if (party == Party.SYSTEM && channel != Channel.SYSTEM) {
      party = Party.HOUSEHOLD;
    }
    int who = world.oneIn(2) ? world.person() : world.any(persons);
    List<IdentifierRef> identifiers =
        world.oneIn(6)
            ? List.of()
            : world.oneIn(3) ? world.any(about).identifiers() : world.asked(world.description(who));
    return new Question.Recipient(
        party,
        identifiers,
        world.any(Stated.class),
        world.oneIn(4) ? world.asked(world.description(world.person())) : List.of(),
        party == Party.OFFICE ? world.office() : null,
        party == Party.OFFICE && !world.oneIn(5),
        verified(channel));
  }

  private Verified verified(Channel channel) {
    if (world.oneIn(4)) {
      return world.any(Verified.class);
    }
    return channel == Channel.ONLINE ? Verified.ELECTRONIC_CERTIFICATE : Verified.REGISTERED_ID;
  }

  private Question.Destination destination() {
    DestinationKind kind =
        world.oneIn(2)
            ? world.any(DestinationKind.class)
            : world.any(
                List.of(
                    DestinationKind.NONE,
                    DestinationKind.SAFE_CONTACT,
                    DestinationKind.REGISTERED_ADDRESS));
    List<IdentifierRef> places = new ArrayList<>();
    while (kind != DestinationKind.NONE && places.size() < 2 && !world.oneIn(3)) {
      places.add(world.place().asked());
    }
    return new Question.Destination(kind, places);
  }

  /** A handover of these or other persons, granted under some of the measures as they stand. */
  private Question quoting(Question question, List<MeasureSnapshot> register) {
    boolean same = !world.oneIn(3);
    List<Subject> persons =
        same ? question.about() : List.of(new Subject(findable(world.person()), world.declared()));
    Set<String> bound =
        register.stream()
            .filter(one -> !world.oneIn(4))
            .map(one -> QuotedHandover.measure(one.id(), one.version()))
            .collect(java.util.stream.Collectors.toSet());
    String other = question.recipient().office();
    return question.quoting(
        new QuotedHandover(
            other == null ? world.office() : other,
            question.asker().office(),
            question.purpose(),
            persons,
            !world.oneIn(4),
            List.of(bound),
            question.about()));
  }
}
