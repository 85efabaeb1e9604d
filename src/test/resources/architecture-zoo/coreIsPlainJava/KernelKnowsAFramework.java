package jp.ward.guard.kernel;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KernelKnowsAFramework {}
