package jp.ward.guard.policy;

import java.util.function.Function;
import java.util.function.Predicate;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Concealment;
import jp.ward.guard.decision.Counterpart;
import jp.ward.guard.decision.Declared;
import jp.ward.guard.decision.Handling;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.Protection;
import jp.ward.guard.decision.RespondentRelation;
import jp.ward.guard.decision.SelfPath;
import jp.ward.guard.decision.Situation;

/** What is proved of the tables beside the floors: comparisons, and that nobody is locked out. */
enum Theorems implements Invariant {
  provisional_is_never_weaker_than_in_force("仮支援は支援中より弱くならない。") {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      return s.protection() != Protection.PROVISIONAL
          || answer == Outcome.BLOCK
          || answer.isAtLeast(answers.apply(s.with(Protection.ACTIVE)));
    }
  },
  lapsed_is_never_weaker_than_in_force("期間満了(未処理)は支援中より弱くならない。") {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      return s.protection() != Protection.LAPSED
          || answer == Outcome.BLOCK
          || answer.isAtLeast(answers.apply(s.with(Protection.ACTIVE)));
    }
  },
  protection_is_never_weaker_than_none("措置がある人への答えは、ない人への答えより弱くならない。") {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      return !s.protection().isInForce()
          || answer == Outcome.BLOCK
          || answer.isAtLeast(answers.apply(s.with(Protection.NONE)));
    }
  },
  more_declared_is_never_weaker("申告した項目が多いほど弱くならない。") {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      return s.declared() == Declared.NOTHING
          || answer == Outcome.BLOCK
          || answer.isAtLeast(answers.apply(s.with(Declared.NOTHING)));
    }
  },
  the_protected_person_is_never_locked_out("本人は、登録した証による窓口で必ず進める道がある。", Theorems::mayBeToHerself) {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      boolean herself =
          s.protection().isInForce()
              && s.reachesHerselfSurely()
              && s.selfPath() == SelfPath.SURE
              && s.place() == Place.NONE
              && s.handling() == Handling.MAY_HANDLE;
      return !herself || !answer.isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED);
    }
  },
  a_block_of_her_letter_leaves_a_way("安全な連絡先への連絡を塞がない。", Theorems::mayBeToHerself) {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      boolean safeContact =
          s.protection().isInForce()
              && s.reachesHerselfSurely()
              && s.selfPath() == SelfPath.SAFE_CONTACT
              && s.handling() == Handling.MAY_HANDLE;
      return !safeContact || !answer.isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED);
    }
  },
  ordinary_business_goes_on("措置のない人についてのふだんの事務は、決まった場合を除き止めない。", Theorems::isAboutNobody) {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      boolean ordinary =
          s.protection() == Protection.NONE
              && s.handling() == Handling.MAY_HANDLE
              && s.concealment() == Concealment.OPEN
              && !s.isAskedOrally()
              && s.declared() != Declared.REQUESTER
              && !(s.act() == Act.LIST && s.declared() == Declared.MEASURE);
      return !ordinary || answer == Outcome.PERMIT;
    }
  },
  his_own_business_goes_on("相手方自身の用件は、担当部署を伏せるほかは止めない。", Theorems::isAboutNobody) {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      boolean own =
          s.protection() == Protection.NONE
              && s.handling() == Handling.MAY_HANDLE
              && s.concealment() == Concealment.CONCEALED
              && !s.isAskedOrally()
              && s.declared() != Declared.REQUESTER
              && s.act() != Act.LIST;
      return !own || !answer.isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED);
    }
  },
  a_stranger_is_never_told_on_request("対象者について、誰か分からない相手の求めには二者承認でも応じない。") {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      return !s.protection().isInForce()
          || s.counterpart() != Counterpart.UNKNOWN
          || answer.isAtLeast(Outcome.WRITTEN_REQUEST_REQUIRED);
    }
  },
  a_resemblance_is_never_weaker_than_a_stranger("氏名などの似た人は、無関係な人より弱くならない。") {
    @Override
    public boolean holds(Situation s, Outcome answer, Function<Situation, Outcome> answers) {
      return s.standing() != RespondentRelation.RESEMBLING
          || answer == Outcome.BLOCK
          || answer.isAtLeast(answers.apply(s.with(RespondentRelation.UNRELATED)));
    }
  };

  private final String sentence;
  private final Predicate<Situation> blocksBreakIt;

  Theorems(String sentence) {
    this(sentence, any -> false);
  }

  Theorems(String sentence, Predicate<Situation> blocksBreakIt) {
    this.sentence = sentence;
    this.blocksBreakIt = blocksBreakIt;
  }

  private static boolean mayBeToHerself(Situation s) {
    return s.protection().isInForce()
        && s.counterpart() == Counterpart.SELF
        && s.standing() == RespondentRelation.UNRELATED;
  }

  private static boolean isAboutNobody(Situation s) {
    return s.protection() == Protection.NONE;
  }

  @Override
  public boolean canABlockBreakIt(Situation situation) {
    return blocksBreakIt.test(situation);
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
