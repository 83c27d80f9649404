/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const plan = `
GET    /loans/applications/:id/plan                               planned       401 404 404 403 404 403 404 404 403 403 403 200
PUT    /loans/applications/:id/plan                               planned       401 404 404 403 404 403 403 403 403 403 403 200
POST   /loans/applications/:id/again                              planned       401 404 404 403 403 403 403 403 403 403 403 409
GET    /loans/applications/:id/invitations                        planned       401 404 404 403 403 403 403 403 403 403 403 200
POST   /loans/applications/:id/invitations                        planned       401 404 404 403 403 403 403 403 403 403 403 201
POST   /loans/invitations/look                                    -             401 404 404 403 403 403 403 403 403 403 403   -
POST   /loans/invitations/accept                                  -             401 404 404 403 403 403 403 403 403 403 403   -
POST   /loans/invitations/:id/withdraw                            invitation    401 404 404 403 403 403 403 403 403 403 403 200
`;
