// The sum of the parameter groups: one line for each mechanism.
#pragma once

#include "rules/aspiration.hpp"
#include "rules/bidding.hpp"
#include "rules/checking.hpp"
#include "rules/choice.hpp"
#include "rules/cooperation.hpp"
#include "rules/coworking.hpp"
#include "rules/deciding.hpp"
#include "rules/demand.hpp"
#include "rules/favour.hpp"
#include "rules/forum.hpp"
#include "rules/helping.hpp"
#include "rules/identity.hpp"
#include "rules/imitation.hpp"
#include "rules/intensity.hpp"
#include "rules/marketing.hpp"
#include "rules/meeting.hpp"
#include "rules/money.hpp"
#include "rules/needs.hpp"
#include "rules/partnership.hpp"
#include "rules/population.hpp"
#include "rules/practice.hpp"
#include "rules/referral.hpp"
#include "rules/reputation.hpp"
#include "rules/retainer.hpp"
#include "rules/start.hpp"
#include "rules/teaching.hpp"
#include "rules/trust.hpp"
#include "rules/turnover.hpp"
#include "rules/work.hpp"

namespace verbund {

struct Parameters {
    Start start;
    Population population;
    Turnover turnover;
    Meeting meeting;
    Forum forum;
    Coworking coworking;
    Checking checking;
    Partnership partnership;
    Intensity intensity;
    Trust trust;
    CooperationRules cooperation;
    Identity identity;
    Needs needs;
    Marketing marketing;
    Demand demand;
    Retainer retainer;
    Choice choice;
    Bidding bid;
    Deciding deciding;
    Referral referral;
    Work work;
    Helping helping;
    Money money;
    Reputation reputation;
    Teaching teaching;
    Aspiration aspiration;
    Favour favour;
    Imitation imitation;
    Practice practice;
};

// Calls visit(group) for every group; P is Parameters or const Parameters.
template <class P, class Visit>
constexpr void for_each_group(P& p, Visit&& visit) {
    auto& [start, population, turnover, meeting, forum, coworking, checking,
           partnership, intensity, trust, cooperation, identity, needs, marketing,
           demand, retainer, choice, bid, deciding, referral, work, helping, money,
           reputation, teaching, aspiration, favour, imitation, practice] = p;
    const auto one = [&](auto&... group) { (visit(group), ...); };
    one(start, population, turnover, meeting, forum, coworking, checking, partnership,
        intensity, trust, cooperation, identity, needs, marketing, demand, retainer,
        choice, bid, deciding, referral, work, helping, money, reputation, teaching,
        aspiration, favour, imitation, practice);
}

// The same parameters with every unit of time turned into weeks: what the rules are
// given. Only in_weeks makes them, so that nothing is converted twice and nothing
// stated reaches a rule.
class Weekly : public Parameters {
public:
    Weekly() = default;

private:
    explicit Weekly(const Parameters& stated) : Parameters(stated) {}
    friend Weekly in_weeks(const Parameters& stated);
};

Weekly in_weeks(const Parameters& stated);
Weekly in_weeks(const Weekly& weekly) = delete;

}  // namespace verbund
