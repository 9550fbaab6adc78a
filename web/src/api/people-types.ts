import type { Schemas } from './client';

export type Me = Schemas['Me'];
export type Role = NonNullable<Me['role']>;
export type Member = Schemas['UserRow'];
export type Invitation = Schemas['InvitationRow'];
export type MadeInvitation = Schemas['MadeInvitation'];
export type Invited = Schemas['Invited'];
export type NewOrganisation = Required<Omit<Schemas['NewOrganisation'], 'address' | 'reply_to'>>;
