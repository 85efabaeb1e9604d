package jp.ward.guard.oversight;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Group;

/** What a task asks of its office, and how it can end. */
enum TaskKind {
  /** A machine may not answer: a person does. */
  ANSWER_BY_HAND(
      List.of(Group.MEASURE_OFFICER, Group.MANAGER),
      TaskOutcome.ANSWERED,
      TaskOutcome.NOT_ANSWERED,
      TaskOutcome.NOT_OURS),
  /** A handover was acknowledged for somebody else: both offices find out who is meant. */
  WHO_IS_MEANT(
      List.of(Group.MEASURE_OFFICER, Group.MANAGER),
      TaskOutcome.NAMED,
      TaskOutcome.NOT_ANSWERED,
      TaskOutcome.NOT_OURS);

  private final List<Group> readers;
  private final Set<TaskOutcome> ends;

  TaskKind(List<Group> readers, TaskOutcome... ends) {
    this.readers = readers;
    this.ends = EnumSet.copyOf(List.of(ends));
  }

  /** In which groups people of the office see it. */
  List<Group> readers() {
    return readers;
  }

  Set<TaskOutcome> ends() {
    return EnumSet.copyOf(ends);
  }
}
