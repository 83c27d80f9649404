/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const documents = `
GET    /documents/mine                                            -             401 200 200 403 403 403 403 403 403 403 403   -
POST   /documents                                                 -             401 422 422 403 403 403 403 403 403 403 403   -
GET    /documents/:id/file                                        paper         401 404 404 403 403 403 403 403 403 403 403 200
POST   /documents/:id/erase                                       paper         401 404 404 403 403 403 403 403 403 403 403 200
`;
