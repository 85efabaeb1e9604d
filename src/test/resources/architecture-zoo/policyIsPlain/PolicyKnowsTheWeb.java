package jp.ward.guard.policy;

import jakarta.ws.rs.core.Response;

class PolicyKnowsTheWeb {
  Response answer;
}
