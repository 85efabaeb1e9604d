package jp.ward.guard.decision;

import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.PERMIT_WITH_LIMITS;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;

/**
 * The floor (最低線): what no ward may vote away. Each is proved of the table at start-up and applied
 * again to every answer. Held by FloorStandsTest, SafetyFloorTest.
 */
public enum Floor {
  the_respondent_side_is_never_told("対象者について、相手方側への提供は承認があっても認めない(相手方自身の書類を除く)。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection().isInForce() && s.reachesRespondents() ? BLOCK : PERMIT;
    }
  },
  the_respondent_side_never_gets_locating_information(
      "相手方自身の書類にも、他の対象者の所在は載せない。氏名と相談の内容だけとし、二者の承認を要する。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection().isInForce() && s.standing() == RespondentRelation.OWN_PAPERS
          ? DUAL_APPROVAL_REQUIRED
          : PERMIT;
    }

    @Override
    Outcome raisesTo(Situation s) {
      return twoPeopleOrNobody(s);
    }
  },
  an_uncertain_match_is_never_weaker("相手方側と似た人への提供は、少なくとも二者の承認を要する。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection().isInForce() && s.standing() == RespondentRelation.RESEMBLING
          ? DUAL_APPROVAL_REQUIRED
          : PERMIT;
    }

    @Override
    Outcome raisesTo(Situation s) {
      return twoPeopleOrNobody(s);
    }
  },
  nobody_decides_alone("対象者について一人の判断で進められるのは、本人への確かな道と、二者が承認した照会への照会元への回答だけである。") {
    @Override
    public Outcome demands(Situation s) {
      if (!s.protection().isInForce()) {
        return PERMIT;
      }
      if (s.reachesHerselfSurely()) {
        return s.selfPath() == SelfPath.SURE ? PERMIT : PERMIT_WITH_LIMITS;
      }
      return s.answersAnApprovedInquiry() ? PERMIT_WITH_LIMITS : DUAL_APPROVAL_REQUIRED;
    }

    @Override
    Outcome raisesTo(Situation s) {
      return demands(s) == DUAL_APPROVAL_REQUIRED ? twoPeopleOrNobody(s) : demands(s);
    }
  },
  a_stale_register_never_permits("登録簿が最新か分からず、その人が見つからない間は、少なくとも二者の承認を要する。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection() == Protection.UNFOUND ? DUAL_APPROVAL_REQUIRED : PERMIT;
    }
  },
  an_unattended_machine_never_tells("人のいない経路では、対象者について何も答えない。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection() != Protection.NONE && s.isUnattended() ? BLOCK : PERMIT;
    }
  },
  no_message_is_left_behind("対象者について、留守番電話に言葉を残さない。") {
    @Override
    public Outcome demands(Situation s) {
      boolean silentToHerself =
          s.counterpart() == Counterpart.SELF && s.selfPath() == SelfPath.SILENT_VOICEMAIL;
      return s.protection().isInForce() && s.channel() == Channel.VOICEMAIL && !silentToHerself
          ? BLOCK
          : PERMIT;
    }
  },
  no_bulk_of_protected_persons("対象者を一覧・抽出に含めない。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection().isInForce() && s.act() == Act.LIST ? BLOCK : PERMIT;
    }
  },
  a_list_never_names_measures("措置の有無が分かる一覧は作らない。") {
    @Override
    public Outcome demands(Situation s) {
      return s.act() == Act.LIST && s.declared() == Declared.MEASURE ? BLOCK : PERMIT;
    }
  },
  requester_identity_never_goes_to_a_private_party("通報・相談・申出をした人が誰かは、民間の人には告げず、官公署へも一人では告げない。") {
    @Override
    public Outcome demands(Situation s) {
      if (s.declared() != Declared.REQUESTER) {
        return PERMIT;
      }
      return s.counterpart().isPrivate() ? BLOCK : DUAL_APPROVAL_REQUIRED;
    }

    @Override
    Outcome raisesTo(Situation s) {
      return s.counterpart().isPrivate() ? BLOCK : twoPeopleOrNobody(s);
    }
  },
  nothing_is_passed_on_from_his_side_on_one_word(
      "対象者に関わる物や伝言で、相手方側から来たもの、由来が確かでないものは、一人の判断で渡さない。") {
    @Override
    public Outcome demands(Situation s) {
      return s.protection().isInForce() && s.origin() == Origin.UNSAFE
          ? DUAL_APPROVAL_REQUIRED
          : PERMIT;
    }

    @Override
    Outcome raisesTo(Situation s) {
      return twoPeopleOrNobody(s);
    }
  },
  what_staff_may_not_handle_is_referred("職員が扱ってはならないものは、管理職に引き継ぐ。") {
    @Override
    public Outcome demands(Situation s) {
      return s.handling() == Handling.REFER ? BLOCK : PERMIT;
    }
  },
  the_refusal_is_the_same_for_everybody("口頭での問合せには、誰についても同じく文書を求める。") {
    @Override
    public Outcome demands(Situation s) {
      boolean outsider = s.counterpart().isPrivate() || s.counterpart().isOfficial();
      return s.isAskedOrally() && outsider && !isHerselfShown(s)
          ? WRITTEN_REQUEST_REQUIRED
          : PERMIT;
    }

    private boolean isHerselfShown(Situation s) {
      if (!s.counterpart().isHerself() || s.channel() != Channel.COUNTER) {
        return false;
      }
      return s.protection().isInForce()
          ? s.proof() == Proof.REGISTERED_ID
          : s.proof() != Proof.NONE;
    }
  };

  private final String sentence;

  Floor(String sentence) {
    this.sentence = sentence;
  }

  /** The sentence for officials, in Japanese (policies/README.md). */
  public String sentence() {
    return sentence;
  }

  /** The weakest outcome that this floor allows. */
  public abstract Outcome demands(Situation situation);

  static Outcome twoPeopleOrNobody(Situation s) {
    boolean faceless =
        s.counterpart() == Counterpart.UNKNOWN || s.counterpart() == Counterpart.SYSTEM;
    return faceless ? BLOCK : DUAL_APPROVAL_REQUIRED;
  }

  /** What an answer below the floor becomes. */
  Outcome raisesTo(Situation situation) {
    return demands(situation);
  }
}
