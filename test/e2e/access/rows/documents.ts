/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const documents = `
GET    /documents/mine                                            -             401 200 200 403 403 403 403 403 403 403 403   -
POST   /documents                                                 -             401 422 422 403 403 403 403 403 403 403 403   -
GET    /documents/:id/file                                        paper         401 404 404 403 403 403 403 403 403 403 403 200
GET    /loans/applications/:id/papers                             application   401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/applications/:id/papers/bring                       application   401 404 404 403 404 403 403 403 403 403 403 422
POST   /loans/applications/:id/papers                             application   401 404 404 403 404 403 403 403 403 403 403 404
GET    /loans/applications/:id/papers/:paperId/file               application   401 403 403 403 404 403 403 403 403 403 403 403
POST   /loans/applications/:id/papers/:paperId/check              application   401 403 403 403 404 403 403 403 403 403 403 403
POST   /documents/:id/erase                                       paper         401 404 404 403 403 403 403 403 403 403 403 200
`;
