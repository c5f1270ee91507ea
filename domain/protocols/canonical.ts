import type { RowId } from '../obligations/obligation-id';

/**
 * What the five protocols do under names of their own, as one list: the code of an activity and the rows that are it, so that
 * packages can be compared. A row that is two activities stands under both.
 */
export const CANONICAL: ReadonlyArray<{ code: string; rows: readonly RowId[] }> = [
  // Onboarding / connection after customer registration
  { code: 'C01', rows: ['S2-42'] },
  // Casemanager assigned (fixed, regional, named contact)
  { code: 'C02', rows: ['S1-04', 'S2-30', 'S2-62', 'S3-01', 'S3-13', 'S3-14', 'S4-32', 'S5-28'] },
  // Online absence system / portal, 24 h
  { code: 'C03', rows: ['S1-02', 'S2-43', 'S3-82', 'S4-12', 'S5-38'] },
  // Unlimited registration and processing of sickness and recovery reports
  { code: 'C04', rows: ['S1-03', 'S1-13', 'S2-39', 'S2-41', 'S3-80', 'S4-12', 'S5-41'] },
  // Helpdesk / contact point for questions
  { code: 'C05', rows: ['S1-01', 'S2-15', 'S3-49', 'S3-91', 'S4-38', 'S5-37', 'S5-50'] },
  // Take-over of a running case (inloopdossier)
  { code: 'C06', rows: ['S1-37a', 'S1-37b', 'S1-37c', 'S1-37d', 'S1-37e', 'S3-42', 'S5-44'] },
  // New employee automatically insured
  { code: 'C07', rows: ['S5-27'] },
  // Insurance contract + guidance at fixed fee
  { code: 'C08', rows: ['S4-10'] },
  // Signal recourse (regres / verhaalsrecht / verhaalservice)
  { code: 'C10', rows: ['S1-09', 'S2-47', 'S3-81', 'S3-34', 'S4-39', 'S5-26'] },
  // Signal vangnet
  { code: 'C11', rows: ['S1-10', 'S2-45', 'S3-84', 'S3-35'] },
  // Signal no-risk
  { code: 'C12', rows: ['S1-11'] },
  // Signal / support early WIA
  { code: 'C13', rows: ['S1-12', 'S3-57'] },
  // Signal pregnancy
  { code: 'C14', rows: ['S2-46', 'S3-85', 'S3-36'] },
  // Signal compound absence (samengesteld verzuim)
  { code: 'C15', rows: ['S2-44', 'S3-83', 'S3-33'] },
  // Signal / advise frequent absence
  { code: 'C16', rows: ['S3-32', 'S4-29'] },
  // Register work accidents
  { code: 'C17', rows: ['S1-06'] },
  // Report occupational disease (NCvB)
  { code: 'C18', rows: ['S1-07', 'S2-49', 'S3-11', 'S4-20'] },
  // Exchange data with the insurer
  { code: 'C19', rows: ['S2-40', 'S3-90'] },
  // Digital day-3 questionnaire / duration predictor + follow-up + feedback
  { code: 'C20', rows: ['S2-06', 'S3-39'] },
  // Supplementary questionnaire/contact at psychological absence
  { code: 'C21', rows: ['S2-08', 'S3-41'] },
  // Expected resumption date + feedback to employer
  { code: 'C22', rows: ['S2-07'] },
  // First call to employer
  { code: 'C23', rows: ['S1-14', 'S4-28'] },
  // First call / intake with employee
  { code: 'C24', rows: ['S1-15', 'S3-40', 'S4-24', 'S5-30'] },
  // Week-4 call to employer
  { code: 'C25', rows: ['S1-16'] },
  // Early / accelerated consult
  { code: 'C26', rows: ['S2-09', 'S4-13', 'S4-25'] },
  // Home visit
  { code: 'C27', rows: ['S2-10'] },
  // Question for the consult / order the doctor
  { code: 'C28', rows: ['S1-17', 'S3-18'] },
  // Start follow-up activities
  { code: 'C29', rows: ['S2-11', 'S3-44'] },
  // First consult
  { code: 'C30', rows: ['S1-18', 'S2-17', 'S3-43', 'S4-14', 'S4-26a', 'S5-04'] },
  // Phone contact before the problem analysis
  { code: 'C31', rows: ['S3-46'] },
  // Problem analysis and advice
  { code: 'C32', rows: ['S1-19', 'S2-18', 'S3-47', 'S4-16', 'S5-01'] },
  // Explain / implement advice with employer
  { code: 'C33', rows: ['S1-20', 'S3-29', 'S5-03'] },
  // Phone consult doctor–employee
  { code: 'C34', rows: ['S4-15', 'S5-42'] },
  // Written feedback of consults; copy to employee
  { code: 'C35', rows: ['S4-23', 'S4-27', 'S5-39', 'S5-40'] },
  // Follow-up / evaluation consults
  { code: 'C36', rows: ['S1-23', 'S2-17', 'S3-45', 'S4-15', 'S4-26b', 'S5-04'] },
  // Capability profile (inzetbaarheidsprofiel / LAB / FML), make and update
  { code: 'C37', rows: ['S1-27', 'S2-26', 'S3-53', 'S3-54', 'S4-17', 'S5-45'] },
  // Inzetbaarheidsgesprek
  { code: 'C38', rows: ['S1-22'] },
  // Social-medical team meeting
  { code: 'C39', rows: ['S2-60', 'S3-73'] },
  // (Concept) plan van aanpak
  { code: 'C40', rows: ['S1-21', 'S2-19', 'S2-32', 'S3-16', 'S3-58', 'S4-30', 'S5-02', 'S5-32'] },
  // Employee’s own plan / employee in control
  { code: 'C41', rows: ['S2-64', 'S3-15', 'S4-34', 'S4-35', 'S4-36'] },
  // Adjust plan van aanpak
  { code: 'C42', rows: ['S3-59', 'S5-35'] },
  // Periodic evaluation of the plan
  { code: 'C43', rows: ['S1-24', 'S2-20', 'S3-48'] },
  // Contacts casemanager with employer/employee during the case
  { code: 'C44', rows: ['S1-25', 'S2-12', 'S3-14', 'S4-32', 'S5-31'] },
  // Fixed-time recurring consultation about running cases
  { code: 'C45', rows: ['S4-38'] },
  // Guard the WVP agenda and keep the file
  { code: 'C46', rows: ['S1-08', 'S2-12', 'S2-16', 'S3-26', 'S3-28', 'S4-32', 'S5-28', 'S5-36'] },
  // Describe function and possibilities
  { code: 'C47', rows: ['S3-17'] },
  // Translate advice into 1st / 2nd track steps
  { code: 'C48', rows: ['S3-19', 'S3-20'] },
  // Interpreter / translator
  { code: 'C49', rows: ['S3-50'] },
  // English service
  { code: 'C50', rows: ['S3-51'] },
  // Three-way talk CM–WG–WN
  { code: 'C51', rows: ['S3-23'] },
  // Indicate / advise intervention
  { code: 'C60', rows: ['S2-13', 'S3-22', 'S5-05', 'S5-29'] },
  // Refer / order intervention (internal, external)
  { code: 'C61', rows: ['S2-24a', 'S2-24b', 'S2-36', 'S3-65', 'S3-66', 'S4-33', 'S5-05'] },
  // Monitor intervention and judge report; doctor consulted for medical ones
  { code: 'C62', rows: ['S2-13', 'S2-25', 'S3-24', 'S3-25'] },
  // Judge need for labour-expert research
  { code: 'C63', rows: ['S1-26'] },
  // Labour-expert research / advice
  { code: 'C64', rows: ['S3-21', 'S3-69', 'S5-23'] },
  // Doctor studies external labour-expert report
  { code: 'C65', rows: ['S3-64'] },
  // 2nd-track traject
  { code: 'C66', rows: ['S5-20'] },
  // Psychological intervention
  { code: 'C67', rows: ['S3-67', 'S5-21'] },
  // Physical intervention
  { code: 'C68', rows: ['S3-68'] },
  // Company social work
  { code: 'C69', rows: ['S3-70'] },
  // Mediation
  { code: 'C70', rows: ['S3-71', 'S5-22', 'S5-16'] },
  // Other intervention kinds (open list)
  { code: 'C71', rows: ['S3-72', 'S5-19'] },
  // Point to / align reimbursements and financing
  { code: 'C72', rows: ['S2-14', 'S3-05', 'S3-24', 'S4-33'] },
  // Reimburse advised interventions
  { code: 'C73', rows: ['S2-37', 'S3-03', 'S4-11', 'S5-19'] },
  // Reimburse preventive interventions
  { code: 'C74', rows: ['S3-04'] },
  // Request and process medical information from third parties
  { code: 'C80', rows: ['S1-37d', 'S2-22', 'S3-62', 'S4-01', 'S4-40', 'S5-43'] },
  // Process medical information brought by employee
  { code: 'C81', rows: ['S2-23', 'S3-63'] },
  // Transfer / obtain medical file between doctors
  { code: 'C82', rows: ['S4-41', 'S5-44'] },
  // Second opinion: own-doctor step
  { code: 'C83', rows: ['S4-22'] },
  // Second opinion: execution by independent doctor
  { code: 'C84', rows: ['S2-56', 'S3-52', 'S4-02'] },
  // Advise / pay deskundigenoordeel UWV
  { code: 'C85', rows: ['S3-31', 'S5-24'] },
  // Objection support (advice, letter, hearing)
  { code: 'C86', rows: ['S5-46', 'S5-47', 'S5-48'] },
  // 42-week report to UWV
  { code: 'C90', rows: ['S1-29', 'S2-48', 'S3-86', 'S4-31', 'S5-33'] },
  // File analysis by senior casemanager
  { code: 'C91', rows: ['S1-28'] },
  // First-year evaluation
  { code: 'C92', rows: ['S1-30', 'S2-27', 'S2-33', 'S2-35', 'S3-55', 'S4-35', 'S5-34'] },
  // Talk on financial consequences
  { code: 'C93', rows: ['S1-31', 'S2-65', 'S3-30'] },
  // Actueel oordeel / medical WIA file
  { code: 'C94', rows: ['S1-32', 'S2-29', 'S4-18', 'S5-49'] },
  // Final evaluation (eindevaluatie)
  { code: 'C95', rows: ['S1-33'] },
  // Collect RIV documents / complete file
  { code: 'C96', rows: ['S1-34', 'S3-28', 'S3-37', 'S4-37', 'S5-36'] },
  // Support WIA application
  { code: 'C97', rows: ['S1-35', 'S2-34', 'S3-56', 'S3-37', 'S4-36', 'S4-37'] },
  // RIV at ziek uit dienst (short 6–10 w, full > 10 w)
  { code: 'C98', rows: ['S2-28', 'S3-60', 'S3-61'] },
  // Week-104 file analysis
  { code: 'C99', rows: ['S3-74'] },
  // Consult after week 104 / third year
  { code: 'C100', rows: ['S1-36', 'S3-75'] },
  // Poortwachtergarantie
  { code: 'C101', rows: ['S2-38', 'S3-27', 'S5-25'] },
  // Relapse call 6 months after recovery (absence > 3 months)
  { code: 'C102', rows: ['S2-66'] },
  // Open arbo consult (anonymous)
  { code: 'C110', rows: ['S2-01', 'S3-09', 'S4-19', 'S5-06'] },
  // (Relapse) prevention consult
  { code: 'C111', rows: ['S2-03', 'S3-79', 'S4-19'] },
  // MijnCoachlijn
  { code: 'C112', rows: ['S2-04', 'S3-76'] },
  // Vitality questionnaire
  { code: 'C113', rows: ['S1-05'] },
  // Compliance checks (Goed geregeld, yearly preventiecheck, ArboPlichtCheck)
  { code: 'C114', rows: ['S2-05', 'S2-31', 'S3-77'] },
  // RI&E: make / test / e-learning
  { code: 'C115', rows: ['S2-58', 'S3-02', 'S3-06', 'S4-03', 'S5-08'] },
  // PAGO / PMO
  { code: 'C116', rows: ['S2-57a', 'S3-07', 'S4-06', 'S4-07'] },
  // Pre-employment and other examinations
  { code: 'C117', rows: ['S2-02', 'S2-57b', 'S3-08', 'S4-08'] },
  // Workplace visit / research
  { code: 'C118', rows: ['S2-52', 'S3-10', 'S4-21', 'S5-07'] },
  // Contact with prevention officer / works council
  { code: 'C119', rows: ['S2-53', 'S2-55', 'S3-12', 'S4-04'] },
  // Training prevention officer
  { code: 'C120', rows: ['S2-59', 'S4-05'] },
  // Confidential counsellor
  { code: 'C121', rows: ['S2-61'] },
  // Consultation hours at organisation level
  { code: 'C122', rows: ['S2-60'] },
  // Sustainable employability / working-conditions policy talk
  { code: 'C123', rows: ['S2-63', 'S3-38'] },
  // Prevention question line
  { code: 'C124', rows: ['S3-78'] },
  // P&O services (8 kinds)
  { code: 'C125', rows: ['S5-09', 'S5-10', 'S5-11', 'S5-12', 'S5-13', 'S5-14', 'S5-15', 'S5-16'] },
  // Verzuimscan basis / extended
  { code: 'C126', rows: ['S5-17', 'S5-18'] },
  // Absence statistics
  { code: 'C127', rows: ['S4-12'] },
  // Complaints procedure
  { code: 'C128', rows: ['S2-54', 'S3-87', 'S4-09'] },
  // Newsletter
  { code: 'C129', rows: ['S2-50', 'S3-88'] },
  // Calamity service 24/7
  { code: 'C130', rows: ['S2-51', 'S3-89'] },
  // No-show / late-cancel fee
  { code: 'C131', rows: ['S2-21'] },
];
