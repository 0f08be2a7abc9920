/**
 * What was recorded: tickets with their events, contacts, alarms, subscriptions, reviews of calls, and the people who worked on them.
 *
 * <p>A support desk leaves traces in several systems. The helpdesk keeps tickets, the exchange keeps the calls and
 * messages that really arrived, equipment reports when a link was down, billing knows who pays and who has left, and
 * reviewers score calls ({@link org.goodhart.desk.QualityReview}). Each
 * fact says who wrote it ({@link org.goodhart.desk.Source}), because a fact that the paid person cannot write is evidence and one that he can write is a
 * claim. All facts of one subscriber form a {@link org.goodhart.desk.SubscriberHistory}, the unit of partitioning and
 * of manipulation; what spans subscribers (people by date, mass outages, declared filters, lines of employees) stands in a shared
 * {@link org.goodhart.desk.Context}; a {@link org.goodhart.desk.Desk} holds the histories of a provider as known up to one instant.
 *
 * <p>What can follow what on a ticket is one table ({@link org.goodhart.desk.TicketState}), and which tickets, contacts and alarms are one
 * {@link org.goodhart.desk.Fault} says a {@link org.goodhart.desk.FaultRule}.
 *
 * <p>Start from {@link org.goodhart.desk.Intake} to fill a desk from unordered records, from
 * {@link org.goodhart.desk.SortedIntake} where they are sorted by subscriber and too many to be held, or from
 * {@link org.goodhart.desk.Ticket} and {@link org.goodhart.desk.Course} for a single one.
 */
@NullMarked
package org.goodhart.desk;

import org.jspecify.annotations.NullMarked;
