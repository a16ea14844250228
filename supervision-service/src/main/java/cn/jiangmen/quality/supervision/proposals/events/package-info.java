/** What is learnt of leads, and what readers of {@code case-proposal.events.v1} are told of proposals. */
package cn.jiangmen.quality.supervision.proposals.events;
