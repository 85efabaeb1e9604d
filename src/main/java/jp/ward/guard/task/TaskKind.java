package jp.ward.guard.task;

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
      TaskOutcome.NOT_OURS),
  /** What the office let go on about somebody who is protected now may be stopped yet. */
  STILL_UNDER_WAY(
      List.of(Group.MEASURE_OFFICER, Group.MANAGER),
      TaskOutcome.STOPPED,
      TaskOutcome.GONE,
      TaskOutcome.NOTHING_UNDER_WAY,
      TaskOutcome.NOT_OURS),
  /** The officers of a measure look at what was let go on about her before it. */
  LOOK_BACK(List.of(Group.MEASURE_OFFICER), TaskOutcome.LOOKED_AFTER);

  private final List<Group> readers;
  private final Set<TaskOutcome> ends;

  TaskKind(List<Group> readers, TaskOutcome... ends) {
    this.readers = readers;
    this.ends = EnumSet.copyOf(List.of(ends));
  }

  /** Whether it came of one check, which it then names. */
  boolean isOfOneCheck() {
    return this == ANSWER_BY_HAND || this == STILL_UNDER_WAY;
  }

  /** In which groups people of the office see it. */
  List<Group> readers() {
    return readers;
  }

  Set<TaskOutcome> ends() {
    return EnumSet.copyOf(ends);
  }
}
